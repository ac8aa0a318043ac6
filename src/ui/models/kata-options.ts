import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { KataHead, KataRepository, StorageProblem } from '../../dojo/ports.ts';
import type { Options } from '../../kata/options.ts';
import type { Result } from '../../kata/result.ts';
import { createTurns } from './turns.ts';

/** What a person has set for this kata; the other tabs that have it open follow. */
export type KataOptions = {
  readonly options: ReadonlySignal<Options>;
  /** At once and without an event: the next one carries them. */
  setOptions(change: Partial<Options>): Promise<Result<null, StorageProblem>>;
};

export function createKataOptions(repository: KataRepository, head: Signal<KataHead>): KataOptions {
  const turns = createTurns();
  /** What was chosen and is still being written: the next key already goes by it. */
  const chosen = signal<Partial<Options>>({});
  return {
    options: computed(() => ({ ...head.value.options, ...chosen.value })),
    setOptions(change) {
      chosen.value = { ...chosen.peek(), ...change };
      const latest = chosen.peek();
      return turns.take(async () => {
        const set = await repository.setOptions(change);
        const { options } = await repository.head();
        batch(() => {
          if (set.ok) head.value = { ...head.peek(), options };
          if (!set.ok || chosen.peek() === latest) chosen.value = {};
        });
        return set;
      });
    },
  };
}
