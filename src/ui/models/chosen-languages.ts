import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { clusterLanguages } from '../../dojo/create-cluster.ts';
import type { Language } from '../../dojo/ports.ts';

/** The languages of a group that is to be made: one, or, of a cluster, up to five. */
export type ChosenLanguages = {
  /** Those that were added, and then the one that is chosen in the lists; each once. */
  readonly all: ReadonlySignal<readonly Language[]>;
  /** Whether any was added to the first, so that there is a list to look at. */
  readonly isList: ReadonlySignal<boolean>;
  /** Whether another can be chosen beside these. */
  readonly canAdd: ReadonlySignal<boolean>;
  readonly isAtLimit: ReadonlySignal<boolean>;
  /** Keeps the one that is chosen in the lists, which are free for another then. */
  add(): void;
  remove(language: Language): void;
};

/** `current` is the one that is chosen in the lists; `clear` makes that none. */
export function createChosenLanguages(
  current: ReadonlySignal<Language | undefined>,
  clear: () => void,
): ChosenLanguages {
  const added = signal<readonly Language[]>([]);
  const all = computed(() => [
    ...new Set([...added.value, ...(current.value === undefined ? [] : [current.value])]),
  ]);
  const isAtLimit = computed(() => all.value.length >= clusterLanguages.most);
  const isNew = computed(() => all.value.length > added.value.length);
  return {
    all,
    isList: computed(() => added.value.length > 0),
    canAdd: computed(() => isNew.value && !isAtLimit.value),
    isAtLimit,
    add() {
      if (!isNew.peek() || isAtLimit.peek()) return;
      added.value = all.peek();
      clear();
    },
    remove(language) {
      added.value = added.peek().filter((each) => each !== language);
      if (current.peek() === language) clear();
    },
  };
}
