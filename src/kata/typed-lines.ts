import type { DiffLine } from './line-diff.ts';
import { unreachable } from './result.ts';

/** A line of a file while its changes come in. */
export type TypedLine = {
  readonly type: 'same' | 'added' | 'deleted';
  readonly text: string;
  /** Its place among the lines, from the top. */
  readonly at: number;
  /** How many changes come before this one; for a line that stays, before it. */
  readonly rank: number;
};

/** The lines of a diff from top to bottom, with the order in which its changes are typed. */
export function typedLines(lines: readonly DiffLine[]): readonly TypedLine[] {
  let rank = 0;
  let at = 0;
  return lines.flatMap((line) => {
    if (line.type === 'section') return [];
    const typed = { type: line.type, text: line.line, at, rank };
    at += 1;
    if (line.type !== 'same') rank += 1;
    return [typed];
  });
}

/** How a line is seen when `done` changes have been typed. */
export type Seen = 'still' | 'coming' | 'come' | 'leaving' | 'hidden';

export function seenAt({ type, rank }: TypedLine, done: number): Seen {
  const isDone = rank < done;
  switch (type) {
    case 'same':
      return 'still';
    case 'deleted':
      return isDone ? 'leaving' : 'still';
    case 'added':
      if (!isDone) return 'hidden';
      return rank === done - 1 ? 'coming' : 'come';
    default:
      return unreachable(type);
  }
}

/** Where the first change stands among the lines; -1 when nothing changes. */
export function firstChange(lines: readonly TypedLine[]): number {
  return lines.findIndex(({ type }) => type !== 'same');
}
