import { pairedLines } from './paired-lines.ts';

export type DiffLine =
  | { readonly type: 'same' | 'added' | 'deleted'; readonly line: string; readonly number: number }
  /** Stands before each region of change: 0, 1, 2 ... */
  | { readonly type: 'section'; readonly index: number };

/**
 * Every line of both texts, in cyber-dojo's form: each region of change begins with a section, then
 * its deleted lines with their old numbers, then its added lines with their new ones; same lines
 * carry new numbers. Numbers start at 1.
 */
export function lineDiff(was: string, now: string): readonly DiffLine[] {
  if (was === now) return unchangedLines(now);
  const lines: DiffLine[] = [];
  let sections = 0;
  let oldNumber = 1;
  let newNumber = 1;
  for (const region of regions(linesOf(was), linesOf(now))) {
    for (const line of region.same) {
      lines.push({ type: 'same', line, number: newNumber++ });
      oldNumber += 1;
    }
    if (region.deleted.length + region.added.length === 0) continue;
    lines.push({ type: 'section', index: sections++ });
    for (const line of region.deleted) lines.push({ type: 'deleted', line, number: oldNumber++ });
    for (const line of region.added) lines.push({ type: 'added', line, number: newNumber++ });
  }
  return lines;
}

function unchangedLines(text: string): readonly DiffLine[] {
  return linesOf(text).map((line, at) => ({ type: 'same', line, number: at + 1 }));
}

/** A last newline adds no empty line; the empty text has no lines. */
export function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Lines that are the same, and the change that follows them. */
type Region = {
  readonly same: readonly string[];
  readonly deleted: readonly string[];
  readonly added: readonly string[];
};

/** Lines that stand in both texts pair up in order; all between two pairs is a change. */
function regions(was: readonly string[], now: readonly string[]): readonly Region[] {
  const found: { same: string[]; deleted: string[]; added: string[] }[] = [];
  let [oldAt, newAt] = [0, 0];
  let region = { same: [] as string[], deleted: [] as string[], added: [] as string[] };
  const change = (oldEnd: number, newEnd: number): void => {
    if (oldEnd === oldAt && newEnd === newAt) return;
    region.deleted.push(...was.slice(oldAt, oldEnd));
    region.added.push(...now.slice(newAt, newEnd));
    found.push(region);
    region = { same: [], deleted: [], added: [] };
  };
  for (const [oldIndex, newIndex] of pairedLines(was.map(compared), now.map(compared))) {
    change(oldIndex, newIndex);
    region.same.push(now[newIndex] ?? '');
    [oldAt, newAt] = [oldIndex + 1, newIndex + 1];
  }
  change(was.length, now.length);
  if (region.same.length > 0) found.push(region);
  return found;
}

/** White space at the end of a line does not count as a change (cyber-dojo's own rule, and git's). */
function compared(line: string): string {
  return line.replace(/[ \t\r]+$/, '');
}
