import { hasFile, type Files } from './files.ts';
import { lineDiff, type DiffLine } from './line-diff.ts';

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

/** git's order: that of the bytes of UTF-8, which is that of code points and not of UTF-16. */
function byPath(a: FileDiff, b: FileDiff): number {
  return codePoints(nameOf(a)) < codePoints(nameOf(b)) ? -1 : 1;
}

function codePoints(name: string): string {
  const each = [...name].map((character) => character.codePointAt(0) ?? 0);
  return each.map((point) => point.toString(16).padStart(6, '0')).join('');
}

/**
 * New name to old name, of the files that are gone under one name and here under another: those most
 * alike first, of equals those that only moved to another folder, and then by name, as git does it.
 */
function renamesBetween(was: Files, now: Files): ReadonlyMap<string, string> {
  const only = (here: Files, there: Files) =>
    Object.keys(here)
      .filter((name) => !hasFile(there, name))
      .toSorted();
  const [gone, come] = [only(was, now), only(now, was)];
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

/**
 * How much of the longer text is in both, 0 to 1, as git finds it: counted in bytes of lines, of
 * which those longer than 64 bytes are cut.
 */
function shareOf(was: string, now: string): number {
  if (was === now) return 1;
  const [old, current] = [piecesOf(was), piecesOf(now)];
  let common = 0;
  for (const [piece, { bytes, count }] of current.counts) {
    common += bytes * Math.min(count, old.counts.get(piece)?.count ?? 0);
  }
  return common / Math.max(old.bytes, current.bytes, 1);
}

type Pieces = {
  readonly bytes: number;
  readonly counts: ReadonlyMap<string, { readonly bytes: number; readonly count: number }>;
};

const longestPiece = 64;

/** The end of a line of Windows is that of any other; only in the length of the whole does it count. */
function piecesOf(text: string): Pieces {
  const bytes = utf8(text.replaceAll('\r\n', '\n'));
  const counts = new Map<string, { readonly bytes: number; readonly count: number }>();
  for (let from = 0; from < bytes.length;) {
    const newline = bytes.subarray(from, from + longestPiece).indexOf(0x0a);
    const piece = bytes.subarray(from, newline === -1 ? from + longestPiece : from + newline + 1);
    const key = String.fromCharCode(...piece);
    counts.set(key, { bytes: piece.length, count: (counts.get(key)?.count ?? 0) + 1 });
    from += piece.length;
  }
  return { bytes: utf8(text).length, counts };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
