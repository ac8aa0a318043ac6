/** Work that is done one after the other, in the order in which it was asked for. */
export type Turns = {
  /** Does it when all that was asked for before is over, however that ended. */
  take<T>(work: () => Promise<T>): Promise<T>;
};

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const done = last.then(work);
      // Whoever asked hears of a failure; whoever comes next has its turn all the same.
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
  };
}
