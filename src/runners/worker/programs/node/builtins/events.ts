type Emitter = {
  on(name: string, listener: (...args: never[]) => void): unknown;
  off?(name: string, listener: (...args: never[]) => void): unknown;
};

/** npm's events with what Node has beside: on() is there as an iterator. */
export function createEvents(EventEmitter: object): object {
  const own = {
    on: iterate,
    getEventListeners: (emitter: { listeners(name: string): unknown[] }, name: string) =>
      emitter.listeners(name),
    setMaxListeners: (count: number, ...emitters: { setMaxListeners(count: number): void }[]) => {
      for (const emitter of emitters) emitter.setMaxListeners(count);
    },
    errorMonitor: Symbol.for('events.errorMonitor'),
    captureRejectionSymbol: Symbol.for('nodejs.rejection'),
    captureRejections: false,
  };
  for (const [name, value] of Object.entries(own)) {
    if (!(name in EventEmitter)) Reflect.set(EventEmitter, name, value);
  }
  return EventEmitter;
}

async function* iterate(emitter: Emitter, name: string): AsyncGenerator<unknown[]> {
  const waiting: unknown[][] = [];
  let wake = (): void => undefined;
  const listener = (...args: unknown[]): void => {
    waiting.push(args);
    wake();
  };
  emitter.on(name, listener);
  try {
    for (;;) {
      for (let args = waiting.shift(); args !== undefined; args = waiting.shift()) yield args;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    emitter.off?.(name, listener);
  }
}
