/** A piece of a source that is written otherwise. The text keeps the line breaks of what it replaces. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

export type Position = { readonly line: number; readonly column: number };

/** The source with all edits made. They do not overlap; order does not matter. */
export function withEdits(source: string, edits: readonly Edit[]): string {
  let at = 0;
  let edited = '';
  for (const { start, end, text } of inOrder(edits)) {
    edited += source.slice(at, start) + text;
    at = end;
  }
  return edited + source.slice(at);
}

/**
 * Where in the source stands what is at `position` after the edits. Lines from 1, columns from 0;
 * a place inside a text that an edit put in is where that edit begins.
 */
export function placeBefore(
  source: string,
  edits: readonly Edit[],
  { line, column }: Position,
): Position {
  const lineStart = startOfLine(source, line);
  let left = column;
  let from = lineStart;
  for (const edit of inOrder(edits)) {
    if (edit.start < lineStart) {
      // It began on a line above, and its last line is the beginning of this one.
      if (edit.end < lineStart || !edit.text.includes('\n')) continue;
      left -= edit.text.length - (edit.text.lastIndexOf('\n') + 1);
      from = edit.end;
      if (left < 0) return { line, column: from - lineStart };
    } else {
      if (edit.start - from > left) break;
      left -= edit.start - from;
      if (isInside(left, edit.text)) return { line, column: edit.start - lineStart };
      left -= edit.text.length;
      from = edit.end;
    }
  }
  return { line, column: from - lineStart + left };
}

function isInside(column: number, text: string): boolean {
  if (text.includes('\n')) return true;
  // Of `(0, f)()` the engine names the place behind the bracket.
  return column < text.length || (column === text.length && text.endsWith(')'));
}

export function placeAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)?.length ?? 0 };
}

/** As many line breaks as `replaced` has. */
export function lineBreaksOf(replaced: string): string {
  return replaced.replace(/[^\n\r\u2028\u2029]+/g, '');
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function startOfLine(source: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = source.indexOf('\n', start);
    if (end < 0) return start;
    start = end + 1;
  }
  return start;
}
