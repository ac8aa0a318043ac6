import { nameOf, type FileDiff } from './diff.ts';
import { isCreation, isFileEvent, type FileEvent, type KataEvent } from './event.ts';
import type { DiffMode } from './review-place.ts';

/** What a review shows: a file, and whether the output of the run is looked at rather than it. */
export type Shown = { readonly name: string; readonly isOutput: boolean };

/**
 * What a review of an event opens with: of an event of a file that file; of a run, event by event,
 * its output, as its files have events of their own; else the file that is picked among all.
 */
export function pickShown(
  event: KataEvent,
  diff: DiffMode,
  diffs: readonly FileDiff[],
  shownBefore: string | null,
): Shown {
  if (isFileEvent(event)) {
    const name = fileNameOf(event);
    if (diffs.some((each) => nameOf(each) === name)) return { name, isOutput: false };
  }
  const isOutput = diff === 'detailed' && !isFileEvent(event) && !isCreation(event);
  return { name: pickFile(diffs, shownBefore), isOutput };
}

/** The file that an event is of, by the name that it has since. */
export function fileNameOf(event: FileEvent): string {
  return event.colour === 'file_rename' ? event.new_filename : event.filename;
}

/**
 * Which file a review opens with, in cyber-dojo's order: the one that was shown, if it changed; the
 * largest change, then the largest pure rename, of a file that is no .txt (a report is often the
 * largest, and seldom what one looks for); empty files that came or went; then .txt files; then the
 * one that was shown; then cyber-dojo.sh, which every kata of our own has.
 */
export function pickFile(diffs: readonly FileDiff[], shownBefore: string | null): string {
  const before = diffs.find((diff) => nameOf(diff) === shownBefore);
  if (before !== undefined && changes(before) > 0) return nameOf(before);
  const isText = (diff: FileDiff) => nameOf(diff).endsWith('.txt');
  const code = diffs.filter((diff) => !isText(diff));
  const text = diffs.filter(isText);
  const found =
    largest(code, changes) ??
    largest(code.filter(isRename), size, 0) ??
    code.find((diff) => diff.type === 'created') ??
    code.find((diff) => diff.type === 'deleted') ??
    largest(text, changes) ??
    largest(text.filter(isRename), size, 0) ??
    before;
  if (found !== undefined) return nameOf(found);
  const [first] = diffs;
  const isScriptThere = diffs.some((diff) => nameOf(diff) === script);
  return isScriptThere || first === undefined ? script : nameOf(first);
}

const script = 'cyber-dojo.sh';

function isRename(diff: FileDiff): boolean {
  return diff.type === 'renamed';
}

function changes(diff: FileDiff): number {
  return diff.counts.added + diff.counts.deleted;
}

function size(diff: FileDiff): number {
  return diff.counts.same;
}

/** The one with the most of something, the first of equals; undefined when none has the least. */
function largest(
  diffs: readonly FileDiff[],
  measure: (diff: FileDiff) => number,
  least = 1,
): FileDiff | undefined {
  return diffs
    .filter((diff) => measure(diff) >= least)
    .reduce<FileDiff | undefined>(
      (most, diff) => (most === undefined || measure(diff) > measure(most) ? diff : most),
      undefined,
    );
}
