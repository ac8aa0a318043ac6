import { hasFile, type Files } from './files.ts';
import { lineDiff, linesOf, type DiffLine } from './line-diff.ts';

export type FileDiff = {
  readonly type: 'created' | 'deleted' | 'renamed' | 'changed' | 'unchanged';
  /** null when the file was created. */
  readonly oldName: string | null;
  /** null when it was deleted. */
  readonly newName: string | null;
  readonly counts: { readonly added: number; readonly deleted: number; readonly same: number };
  /** Every line of the file, changed or not. */
  readonly lines: readonly DiffLine[];
};

/** The share of lines that two files must have in common to be one file renamed; git's default. */
const renameShare = 0.5;

/**
 * What happened to every file between two events: the changed ones first, in path order, then the
 * unchanged ones.
 */
export function diffOf(was: Files, now: Files): readonly FileDiff[] {
  const renames = renamesBetween(was, now);
  const renamedFrom = new Set(renames.values());
  const diffs: FileDiff[] = [];
  for (const [name, content] of Object.entries(now)) {
    const from = renames.get(name);
    if (from !== undefined) diffs.push(fileDiff('renamed', from, name, was[from] ?? '', content));
    else if (!hasFile(was, name)) diffs.push(fileDiff('created', null, name, '', content));
    else diffs.push(keptDiff(name, was[name] ?? '', content));
  }
  for (const [name, content] of Object.entries(was)) {
    if (!hasFile(now, name) && !renamedFrom.has(name)) {
      diffs.push(fileDiff('deleted', name, null, content, ''));
    }
  }
  return diffs.toSorted(
    (a, b) => Number(a.type === 'unchanged') - Number(b.type === 'unchanged') || byPath(a, b),
  );
}

/** The name that a diff goes by: the new one where there is one. */
export function nameOf(diff: FileDiff): string {
  return diff.newName ?? diff.oldName ?? '';
}

function keptDiff(name: string, was: string, now: string): FileDiff {
  const diff = fileDiff('changed', name, name, was, now);
  const isChanged = diff.counts.added + diff.counts.deleted > 0;
  return isChanged ? diff : { ...diff, type: 'unchanged' };
}

function fileDiff(
  type: FileDiff['type'],
  oldName: string | null,
  newName: string | null,
  was: string,
  now: string,
): FileDiff {
  const lines = lineDiff(was, now);
  const count = (of: DiffLine['type']) => lines.filter((line) => line.type === of).length;
  return {
    type,
    oldName,
    newName,
    counts: { added: count('added'), deleted: count('deleted'), same: count('same') },
    lines,
  };
}

function byPath(a: FileDiff, b: FileDiff): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

/**
 * New name to old name, of the files that are gone under one name and here under another: those most
 * alike first, and of equals those that only moved to another folder.
 */
function renamesBetween(was: Files, now: Files): ReadonlyMap<string, string> {
  const gone = Object.keys(was).filter((name) => !hasFile(now, name));
  const come = Object.keys(now).filter((name) => !hasFile(was, name));
  const pairs = come
    .flatMap((to) =>
      gone.map((from) => ({
        to,
        from,
        share: shareOf(was[from] ?? '', now[to] ?? ''),
        hasMoved: baseOf(from) === baseOf(to),
      })),
    )
    .filter((pair) => pair.share >= renameShare)
    .toSorted((a, b) => b.share - a.share || Number(b.hasMoved) - Number(a.hasMoved));
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const { to, from } of pairs) {
    if (renames.has(to) || taken.has(from)) continue;
    renames.set(to, from);
    taken.add(from);
  }
  return renames;
}

/** How much of the longer text is in both, counted in characters of whole lines: 0 to 1. */
function shareOf(was: string, now: string): number {
  if (was === now) return 1;
  const [old, current] = [comparedLines(was), comparedLines(now)];
  const left = new Map<string, number>();
  for (const line of old) left.set(line, (left.get(line) ?? 0) + 1);
  const kept: string[] = [];
  for (const line of current) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    kept.push(line);
  }
  return lengthOf(kept) / Math.max(lengthOf(old), lengthOf(current), 1);
}

/** White space at the end of a line does not count here either. */
function comparedLines(text: string): readonly string[] {
  return linesOf(text).map((line) => line.trimEnd());
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
