/** One `-k`: which part of a line is compared. Fields and characters count from 1. */
export type SortKey = {
  readonly from: Position;
  /** null: up to the end of the line. */
  readonly to: Position | null;
  /** Letters of what is compared how; the options of the command where there are none. */
  readonly flags: string;
};

type Position = {
  readonly field: number;
  /** 0, at the end: all of the field. */
  readonly char: number;
  readonly skipsBlanks: boolean;
};

/** Reads `2,2nr` or `1.3b,1.5`; null for what is none. */
export function readSortKey(text: string): SortKey | null {
  const [, field, char = '1', flags = '', end, toField, toChar = '0', toFlags = ''] =
    /^(\d+)(?:\.(\d+))?([bdfgiMhnRrV]*)(,(\d+)(?:\.(\d+))?([bdfgiMhnRrV]*))?$/.exec(text) ?? [];
  if (field === undefined || Number(field) === 0 || Number(char) === 0) return null;
  const position = (atField: string, atChar: string, at: string): Position => ({
    field: Number(atField),
    char: Number(atChar),
    skipsBlanks: at.includes('b'),
  });
  return {
    from: position(field, char, flags),
    to: end === undefined ? null : position(toField ?? '1', toChar, toFlags),
    flags: flags + toFlags,
  };
}

/** The part of the line that `key` names, with fields divided by `separator`, or where blanks begin. */
export function partOf(line: string, key: SortKey, separator: string | null): string {
  const { from, to } = key;
  const start = placeOf(
    line,
    startOf(line, from.field, separator),
    from.skipsBlanks,
    from.char - 1,
  );
  if (to === null) return line.slice(start);
  const end =
    to.char === 0
      ? endOf(line, to.field, separator)
      : placeOf(line, startOf(line, to.field, separator), to.skipsBlanks, to.char);
  return line.slice(start, Math.max(start, end));
}

function startOf(line: string, field: number, separator: string | null): number {
  let at = 0;
  for (let skipped = 1; skipped < field; skipped += 1) {
    if (separator === null) at = afterField(line, at);
    else {
      const next = line.indexOf(separator, at);
      if (next === -1) return line.length;
      at = next + 1;
    }
  }
  return at;
}

function endOf(line: string, field: number, separator: string | null): number {
  const start = startOf(line, field, separator);
  if (separator === null) return afterField(line, start);
  const end = line.indexOf(separator, start);
  return end === -1 ? line.length : end;
}

/** A field has the blanks before it. */
function afterField(line: string, start: number): number {
  let at = start;
  while (isBlank(line[at])) at += 1;
  while (at < line.length && !isBlank(line[at])) at += 1;
  return at;
}

function placeOf(line: string, start: number, skipsBlanks: boolean, chars: number): number {
  let at = start;
  if (skipsBlanks) while (isBlank(line[at])) at += 1;
  return Math.min(line.length, at + chars);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
