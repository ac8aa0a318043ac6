import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { nameOf, type FileDiff } from '../../kata/diff.ts';
import type { Shown } from '../../kata/pick-file.ts';

/** The file of a review that is looked at, and which of its changes. */
export type ShownFile = {
  readonly shown: ReadonlySignal<Shown>;
  readonly diff: ReadonlySignal<FileDiff | null>;
  /** How many regions of change the file has. */
  readonly changes: ReadonlySignal<number>;
  /** What is to be in view: a new value each time that it is to be brought there. */
  readonly spot: ReadonlySignal<Spot>;
  /** Shows a file at its first change; the one that is shown already, at its next. */
  show(name: string): void;
  showOutput(): void;
  /** Shows a line of a file as it is now. */
  showLine(name: string, line: number): void;
  /** From the last change on to the first, and back. */
  step(by: 1 | -1): void;
};

/** A change of the shown file, from 0, or a line of it rather than that. */
export type Spot = { readonly change: number; readonly line: number | null };

const firstChange: Spot = { change: 0, line: null };

/** `pick` shows what a new event opens with. */
export function createShownFile(
  diffs: ReadonlySignal<readonly FileDiff[]>,
  first: Shown,
): ShownFile & { pick(shown: Shown): void } {
  const shown = signal(first);
  const spot = signal(firstChange);
  const diff = computed(
    () => diffs.value.find((each) => nameOf(each) === shown.value.name) ?? null,
  );
  const changes = computed(
    () => diff.value?.lines.filter(({ type }) => type === 'section').length ?? 0,
  );
  const open = (to: Shown, at: Spot = firstChange): void => {
    batch(() => {
      shown.value = to;
      spot.value = { ...at };
    });
  };
  const step = (by: 1 | -1): void => {
    const count = changes.peek();
    if (shown.peek().isOutput) open({ name: shown.peek().name, isOutput: false });
    else if (count > 0) {
      spot.value = { change: (spot.peek().change + by + count) % count, line: null };
    }
  };

  return {
    shown,
    diff,
    changes,
    spot,
    pick: (to) => open(to),
    step,
    show(name) {
      const { name: before, isOutput } = shown.peek();
      if (!diffs.peek().some((each) => nameOf(each) === name)) return;
      if (name === before && !isOutput) step(1);
      else open({ name, isOutput: false });
    },
    showLine(name, line) {
      if (diffs.peek().some((each) => each.newName === name)) {
        open({ name, isOutput: false }, { change: 0, line });
      }
    },
    showOutput: () => {
      shown.value = { name: shown.peek().name, isOutput: true };
    },
  };
}
