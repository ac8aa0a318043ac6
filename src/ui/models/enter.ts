import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { listPractices } from '../../dojo/list-practices.ts';
import { completions, idFault, idIn } from '../../kata/complete-id.ts';
import { isId } from '../../kata/id.ts';
import { phonetic } from '../../kata/phonetic.ts';
import { enterWords, faultWords } from '../words/enter.ts';
import { cardsWithin, practiceCards, type PracticeCard } from './practice-cards.ts';

export type EnterModel = {
  readonly typed: ReadonlySignal<string>;
  readonly spelling: ReadonlySignal<string>;
  /** Of what is here, what the id may become. */
  readonly matches: ReadonlySignal<readonly PracticeCard[]>;
  /** The one that is pointed at by the keyboard, or -1. */
  readonly active: ReadonlySignal<number>;
  /** What is opened by Enter: the one pointed at, else the one with that very id, else the only one. */
  readonly target: ReadonlySignal<PracticeCard | null>;
  /** Why there is nothing to open; '' while there may be. */
  readonly said: ReadonlySignal<string>;
  /** An id as it should be, of which nothing is here. */
  readonly isUnknown: ReadonlySignal<boolean>;
  type(text: string): void;
  /** Points at the next match, or the one before. */
  step(by: 1 | -1): void;
  close(): void;
};

export async function loadEnterModel(dojo: Dojo, start: string): Promise<EnterModel> {
  const read = async () => {
    const practices = await listPractices(dojo);
    return [...practiceCards(practices), ...cardsWithin(practices)];
  };
  const all = signal(await read());
  const deleted = signal(await dojo.deletions.marks());
  const stop = dojo.store.onChange(() => {
    void read().then((cards) => {
      all.value = cards;
    });
  });
  const typed = signal(idIn(start));
  const active = signal(-1);
  const matches = computed(() => completions(typed.value, all.value));
  const fault = computed(() => idFault(typed.value));
  const isUnknown = computed(
    () => isId(typed.value) && !all.value.some(({ id }) => id === typed.value),
  );

  return {
    typed,
    spelling: computed(() => phonetic(typed.value)),
    matches,
    active,
    target: computed(() => {
      const [only, second] = matches.value;
      return (
        matches.value[active.value] ??
        matches.value.find(({ id }) => id === typed.value) ??
        (typed.value !== '' && second === undefined ? (only ?? null) : null)
      );
    }),
    said: computed(() => {
      if (fault.value !== null) return faultWords(fault.value);
      if (isUnknown.value && deleted.value.has(typed.value)) return enterWords.isDeleted;
      return isUnknown.value ? enterWords.unknown(typed.value) : '';
    }),
    isUnknown,
    type(text) {
      typed.value = idIn(text);
      active.value = -1;
    },
    step(by) {
      const count = matches.value.length;
      if (count > 0) active.value = stepped(active.value, by, count);
    },
    close: stop,
  };
}

/** Past either end is nothing pointed at, and then the other end. */
function stepped(place: number, by: 1 | -1, count: number): number {
  const next = place + by;
  if (next === -2) return count - 1;
  return next === count ? -1 : next;
}
