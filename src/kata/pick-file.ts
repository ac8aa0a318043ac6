import { nameOf, type FileDiff } from './diff.ts';

/**
 * Which file a review opens with, in cyber-dojo's order: the one that was shown, if it changed; the
 * largest change, then the largest pure rename, of a file that is no .txt (a report is often the
 * largest, and seldom what one looks for); empty files that came or went; then .txt files; then the
 * one that was shown; then cyber-dojo.sh, which is always there.
 */
export function pickFile(diffs: readonly FileDiff[], shownBefore: string | null): string {
  const before = diffs.find((diff) => nameOf(diff) === shownBefore);
  if (before !== undefined && changes(before) > 0) return nameOf(before);
  const isText = (diff: FileDiff) => nameOf(diff).endsWith('.txt');
  const code = diffs.filter((diff) => !isText(diff));
  const text = diffs.filter(isText);
  const found =
    largest(code, changes) ??
    largest(code.filter(isRename), size) ??
    code.find((diff) => diff.type === 'created') ??
    code.find((diff) => diff.type === 'deleted') ??
    largest(text, changes) ??
    largest(text.filter(isRename), size) ??
    before;
  return found === undefined ? 'cyber-dojo.sh' : nameOf(found);
}

function isRename(diff: FileDiff): boolean {
  return diff.type === 'renamed';
}

function changes(diff: FileDiff): number {
  return diff.counts.added + diff.counts.deleted;
}

function size(diff: FileDiff): number {
  return diff.counts.same;
}

/** The one with the most of something, the first of equals; undefined when none has any. */
function largest(
  diffs: readonly FileDiff[],
  measure: (diff: FileDiff) => number,
): FileDiff | undefined {
  return diffs
    .filter((diff) => measure(diff) > 0)
    .reduce<FileDiff | undefined>(
      (most, diff) => (most === undefined || measure(diff) > measure(most) ? diff : most),
      undefined,
    );
}
