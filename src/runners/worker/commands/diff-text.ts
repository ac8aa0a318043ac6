import type { Edit } from './diff-edits.ts';

/** diff's own format: 2c2, < old, ---, > new. */
export function normalDiff(
  oldLines: readonly string[],
  newLines: readonly string[],
  edits: readonly Edit[],
): string {
  return edits
    .map(({ oldStart, oldEnd, newStart, newEnd }) => {
      const removed = oldLines.slice(oldStart, oldEnd).map((line) => marked('< ', line));
      const added = newLines.slice(newStart, newEnd).map((line) => marked('> ', line));
      const letter = removed.length === 0 ? 'a' : added.length === 0 ? 'd' : 'c';
      const head = `${range(oldStart, oldEnd)}${letter}${range(newStart, newEnd)}\n`;
      const middle = letter === 'c' ? '---\n' : '';
      return head + removed.join('') + middle + added.join('');
    })
    .join('');
}

/** Unified format, without its two lines of names. */
export function unifiedDiff(
  oldLines: readonly string[],
  newLines: readonly string[],
  edits: readonly Edit[],
  context: number,
): string {
  const hunks: Edit[][] = [];
  for (const edit of edits) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && edit.oldStart - last.oldEnd <= 2 * context) hunks.at(-1)?.push(edit);
    else hunks.push([edit]);
  }
  return hunks.map((hunk) => hunkText(oldLines, newLines, hunk, context)).join('');
}

function hunkText(
  oldLines: readonly string[],
  newLines: readonly string[],
  hunk: readonly Edit[],
  context: number,
): string {
  const first = hunk[0];
  const last = hunk.at(-1);
  if (first === undefined || last === undefined) return '';
  const before = Math.min(context, first.oldStart);
  const after = Math.min(context, oldLines.length - last.oldEnd);
  const oldFrom = first.oldStart - before;
  let text = `@@ -${span(oldFrom, last.oldEnd + after)} +${span(first.newStart - before, last.newEnd + after)} @@\n`;
  let at = oldFrom;
  const same = (end: number): void => {
    for (; at < end; at += 1) text += marked(' ', oldLines[at] ?? '');
  };
  for (const { oldStart, oldEnd, newStart, newEnd } of hunk) {
    same(oldStart);
    for (const line of oldLines.slice(oldStart, oldEnd)) text += marked('-', line);
    for (const line of newLines.slice(newStart, newEnd)) text += marked('+', line);
    at = oldEnd;
  }
  same(last.oldEnd + after);
  return text;
}

/** A line has its newline with it; the last one may have none. */
function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

function range(start: number, end: number): string {
  if (start === end) return String(start);
  return end - start === 1 ? String(end) : `${start + 1},${end}`;
}

function span(start: number, end: number): string {
  const count = end - start;
  const from = count === 0 ? start : start + 1;
  return count === 1 ? String(from) : `${from},${count}`;
}
