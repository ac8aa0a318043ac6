import { diffArrays } from 'diff';

export type DiffLine =
  | { readonly type: 'same' | 'added' | 'deleted'; readonly line: string; readonly number: number }
  /** Stands before each region of change: 0, 1, 2 ... */
  | { readonly type: 'section'; readonly index: number };

/** Past this many edits the exact answer costs more than it tells: all lines count as changed. */
const maxEdits = 4000;

/**
 * Every line of both texts, in cyber-dojo's form: each region of change begins with a section, then
 * its deleted lines with their old numbers, then its added lines with their new ones; same lines
 * carry new numbers. Numbers start at 1.
 */
export function lineDiff(was: string, now: string): readonly DiffLine[] {
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

function regions(was: readonly string[], now: readonly string[]): readonly Region[] {
  const parts = diffArrays([...was], [...now], { comparator: sameLine, maxEditLength: maxEdits });
  if (parts === undefined) return [{ same: [], deleted: was, added: now }];
  const found: { same: string[]; deleted: string[]; added: string[] }[] = [];
  for (const part of parts) {
    let last = found.at(-1);
    const isChange = part.added || part.removed;
    if (last === undefined || !isChange) {
      last = { same: [], deleted: [], added: [] };
      found.push(last);
    }
    const into = part.added ? last.added : part.removed ? last.deleted : last.same;
    for (const line of part.value) into.push(line);
  }
  return found;
}

/** White space at the end of a line does not count as a change (cyber-dojo's own rule). */
function sameLine(a: string, b: string): boolean {
  return a === b || a.trimEnd() === b.trimEnd();
}
