import type { KataRepository, KataStore } from '../../../src/dojo/ports.ts';
import { creationOf, openNew, submissionOn } from '../katas.ts';
import { workload } from '../workload.ts';

/** A practice that is saved step by step, with a watch beside it. */
export type TimedKata = {
  /** Saves events `first` to `last`; answers the milliseconds that each took. */
  readonly save: (first: number, last: number) => Promise<readonly number[]>;
  readonly tip: () => Promise<string>;
};

/** Makes the kata with the workload of `last` events. */
export async function timedKata(store: KataStore, id: string, last: number): Promise<TimedKata> {
  const steps = workload(last);
  const kata: KataRepository = await openNew(store, creationOf(id, steps[0]?.files));
  return {
    tip: async () => (await kata.head()).tip,
    async save(first, until) {
      const took: number[] = [];
      for (const step of steps.slice(first, until + 1)) {
        const { tip } = await kata.head();
        const submission = { ...submissionOn(tip, step.event.index), ...step };
        const started = performance.now();
        const saved = await kata.save(submission);
        took.push(performance.now() - started);
        if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.problem)}`);
      }
      return took;
    },
  };
}
