export type Turns = {
  /** Waits for its turn, does the work; 'busy' when too many wait, null when it was stopped waiting. */
  take<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | 'busy' | null>;
  whenIdle(): Promise<void>;
};

/** At most `most` at a time, and at most `maxWaiting` behind them, first come first served. */
export function createTurns(most: number, maxWaiting: number): Turns {
  const working = new Set<Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let taken = 0;

  return {
    async take(work, signal) {
      if (taken >= most) {
        if (waiting.length >= maxWaiting) return 'busy';
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          signal.addEventListener('abort', () => leave(resolve), { once: true });
        });
      } else taken += 1;
      if (signal.aborted) {
        next();
        return null;
      }
      const done = work();
      working.add(done);
      try {
        return await done;
      } finally {
        working.delete(done);
        next();
      }
    },
    async whenIdle() {
      await Promise.allSettled(working);
    },
  };

  /** The place goes to who waits longest, or is free. */
  function next(): void {
    const first = waiting.shift();
    if (first === undefined) taken -= 1;
    else first();
  }

  /** Who no longer wants a place leaves the line, and takes none. */
  function leave(resolve: () => void): void {
    const at = waiting.indexOf(resolve);
    if (at === -1) return;
    waiting.splice(at, 1);
    taken += 1;
    resolve();
  }
}
