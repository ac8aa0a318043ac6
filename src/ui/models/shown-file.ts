import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { nameOf, type FileDiff } from '../../kata/diff.ts';
import type { Shown } from '../../kata/pick-file.ts';

/** The file of a review that is looked at, and which of its changes. */
export type ShownFile = {
  readonly shown: ReadonlySignal<Shown>;
  readonly diff: ReadonlySignal<FileDiff | null>;
  /** How many regions of change the file has. */
  readonly changes: ReadonlySignal<number>;
  /** The one that is looked at, from 0; a new value each time that it is to be brought into view. */
  readonly change: ReadonlySignal<{ readonly at: number }>;
  /** Shows a file at its first change; the one that is shown already, at its next. */
  show(name: string): void;
  showOutput(): void;
  /** From the last change on to the first, and back. */
  step(by: 1 | -1): void;
};

/** `pick` shows what a new event opens with. */
export function createShownFile(
  diffs: ReadonlySignal<readonly FileDiff[]>,
  first: Shown,
): ShownFile & { pick(shown: Shown): void } {
  const shown = signal(first);
  const change = signal({ at: 0 });
  const diff = computed(
    () => diffs.value.find((each) => nameOf(each) === shown.value.name) ?? null,
  );
  const changes = computed(
    () => diff.value?.lines.filter(({ type }) => type === 'section').length ?? 0,
  );
  const open = (to: Shown): void => {
    batch(() => {
      shown.value = to;
      change.value = { at: 0 };
    });
  };
  const step = (by: 1 | -1): void => {
    const count = changes.peek();
    if (shown.peek().isOutput) open({ name: shown.peek().name, isOutput: false });
    else if (count > 0) change.value = { at: (change.peek().at + by + count) % count };
  };

  return {
    shown,
    diff,
    changes,
    change,
    pick: open,
    step,
    show(name) {
      const { name: before, isOutput } = shown.peek();
      if (!diffs.peek().some((each) => nameOf(each) === name)) return;
      if (name === before && !isOutput) step(1);
      else open({ name, isOutput: false });
    },
    showOutput: () => {
      shown.value = { name: shown.peek().name, isOutput: true };
    },
  };
}
