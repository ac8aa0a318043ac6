import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { fileNameProblem, tidyFileName, type FileNameProblem } from '../../kata/file-name.ts';
import { inOrder, isKept } from '../../kata/file-order.ts';
import { filesOf, hasFile, patched, type Files } from '../../kata/files.ts';
import type { Manifest } from '../../kata/manifest.ts';

/** A place in a file: line and column count from 1; no column is the start of the line. */
export type FilePlace = {
  readonly name: string;
  readonly line: number;
  readonly column: number | null;
};

/** The files that the editor holds, and which of them is shown. */
export type FileSet = {
  readonly all: ReadonlySignal<Files>;
  readonly names: ReadonlySignal<readonly string[]>;
  readonly shown: ReadonlySignal<string>;
  /** What stays the same about a file when its name changes: its cursor and undo hang on it. */
  keyOf(name: string): number;
  /** Where the cursor was last sent; another object each time that it is. */
  readonly place: ReadonlySignal<FilePlace | null>;
  show(name: string): void;
  /** Shows a file, and sends the cursor there. */
  openAt(place: FilePlace): void;
  /** Shows the file this many places further down the list, round and round. */
  step(by: number): void;
  edit(name: string, content: string): void;
  /** What is wrong with a name for a new file, or for `renamed`; null when nothing is. */
  nameProblem(typed: string, renamed: string | null): FileNameProblem | null;
  create(typed: string): FileNameProblem | null;
  rename(name: string, typed: string): FileNameProblem | null;
  /** The kept files (cyber-dojo.sh, red_amber_green.js) stay: false. */
  remove(name: string): boolean;
  /** All of them at once: after a run, a revert, or another tab's event. */
  replace(files: Files): void;
};

export function createFileSet(start: Files, manifest: Manifest): FileSet {
  const all = signal(start);
  const names = steadyNames(all);
  const place = signal<FilePlace | null>(null);
  const ordered = computed(() => [
    ...inOrder(names.value, manifest),
    ...names.value.filter(isKept).toSorted(),
  ]);
  const shown = signal(ordered.peek()[0] ?? '');
  const keys = new Map<string, number>();
  let nextKey = 0;

  const without = (name: string): Files => patched(all.peek(), { put: {}, removed: [name] });
  const nameProblem = (typed: string, renamed: string | null): FileNameProblem | null =>
    fileNameProblem(tidyFileName(typed), renamed === null ? all.peek() : without(renamed));

  return {
    all,
    names,
    shown,
    place,
    keyOf(name) {
      const key = keys.get(name) ?? nextKey++;
      keys.set(name, key);
      return key;
    },
    show(name) {
      if (hasFile(all.peek(), name)) shown.value = name;
    },
    openAt(wanted) {
      if (!hasFile(all.peek(), wanted.name)) return;
      batch(() => {
        shown.value = wanted.name;
        place.value = { ...wanted };
      });
    },
    step(by) {
      const list = ordered.peek();
      const from = list.indexOf(shown.peek());
      shown.value = list[(from + by + list.length) % list.length] ?? shown.peek();
    },
    edit(name, content) {
      if (!hasFile(all.peek(), name) || all.peek()[name] === content) return;
      all.value = patched(all.peek(), { put: filesOf([[name, content]]), removed: [] });
    },
    nameProblem,
    create(typed) {
      const name = tidyFileName(typed);
      const problem = nameProblem(typed, null);
      if (problem !== null) return problem;
      batch(() => {
        all.value = patched(all.peek(), { put: filesOf([[name, '']]), removed: [] });
        shown.value = name;
      });
      return null;
    },
    rename(name, typed) {
      const newName = tidyFileName(typed);
      const problem = nameProblem(typed, name);
      if (problem !== null || isKept(name)) return problem;
      const key = keys.get(name);
      keys.delete(name);
      if (key !== undefined) keys.set(newName, key);
      batch(() => {
        all.value = filesOf(
          Object.entries(all.peek()).map(([each, content]) => [
            each === name ? newName : each,
            content,
          ]),
        );
        if (shown.peek() === name) shown.value = newName;
      });
      return null;
    },
    remove(name) {
      if (isKept(name)) return false;
      keys.delete(name);
      batch(() => {
        all.value = without(name);
        if (shown.peek() === name) shown.value = ordered.peek()[0] ?? '';
      });
      return true;
    },
    replace(files) {
      batch(() => {
        all.value = files;
        if (!hasFile(files, shown.peek())) shown.value = ordered.peek()[0] ?? '';
      });
    },
  };
}

/** The same list for as long as the names are the same: what draws it is not drawn with each key. */
function steadyNames(all: ReadonlySignal<Files>): ReadonlySignal<readonly string[]> {
  let last: readonly string[] = [];
  return computed(() => {
    const names = Object.keys(all.value);
    const isSame = names.length === last.length && names.every((name, at) => name === last[at]);
    if (!isSame) last = names;
    return last;
  });
}
