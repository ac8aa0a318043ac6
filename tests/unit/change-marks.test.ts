import { describe, expect, test } from 'vitest';
import { partnersIn, piecesOf } from '../../src/kata/change-marks.ts';
import { lineDiff, type DiffLine } from '../../src/kata/line-diff.ts';

/** Each line with the line it is the other side of. */
function paired(was: string, now: string): readonly string[] {
  const lines = lineDiff(was, now);
  const textAt = (index: number | undefined) => {
    const line: DiffLine | undefined = lines[index ?? -1];
    return line === undefined || line.type === 'section' ? '?' : line.line;
  };
  return [...partnersIn(lines)]
    .filter(([from, to]) => from < to)
    .map(([from, to]) => `${textAt(from)} → ${textAt(to)}`);
}

/** What is marked of a line that was changed, in each side. */
function marked(was: string, now: string): readonly (string | null)[] {
  const old = { type: 'deleted', line: was, number: 1 } as const;
  const current = { type: 'added', line: now, number: 1 } as const;
  return [piecesOf(old, current), piecesOf(current, old)].map(
    (pieces) =>
      pieces?.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('') ?? null,
  );
}

describe('lines that changed are beside what they were', () => {
  test.each([
    ['one for one', 'a\nb\nc\n', 'a\nB\nc\n', ['b → B']],
    ['two for two', 'a 1\nb 1\n', 'a 2\nb 2\n', ['a 1 → a 2', 'b 1 → b 2']],
    ['not where more came than went', 'b\n', 'B\nC\n', []],
    ['not where lines only came', 'a\n', 'a\nb\n', []],
    ['in each region on its own', 'a\n-\nb\n-\n', 'A\n-\nb\nc\n-\n', ['a → A']],
  ])('%s', (_name, was, now, pairs) => {
    expect(paired(was, now)).toEqual(pairs);
  });
});

describe('of a line that changed the words that did are marked', () => {
  test.each([
    ['one word', 'return 6 * 9;', 'return 6 * 7;', ['return 6 * [9];', 'return 6 * [7];']],
    ['a word that came', 'a b', 'a new b', ['a b', 'a [new ]b']],
    ['a word that went', 'a old b', 'a b', ['a [old ]b', 'a b']],
    ['none where all is different', 'abc', 'xyz', [null, null]],
    ['none in very long lines', 'a '.repeat(300), 'b '.repeat(300), [null, null]],
  ])('%s', (_name, was, now, pieces) => {
    expect(marked(was, now)).toEqual(pieces);
  });

  test('together the pieces are the line, each from where it begins', () => {
    const line = { type: 'added', line: 'let total = price * count;', number: 1 } as const;
    const was = { type: 'deleted', line: 'let sum = price + count;', number: 1 } as const;
    const pieces = piecesOf(line, was) ?? [];
    expect(pieces.map(({ text }) => text).join('')).toBe(line.line);
    for (const { from, text } of pieces) expect(line.line.startsWith(text, from)).toBe(true);
  });
});
