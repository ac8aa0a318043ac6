import { expect, test } from 'vitest';
import { lineDiff } from '../../src/kata/line-diff.ts';
import { firstChange, seenAt, typedLines } from '../../src/kata/typed-lines.ts';

const lines = typedLines(lineDiff('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n'));

/** What is on the screen when so many changes are typed; what leaves is in brackets. */
function screenAt(done: number): string {
  return lines
    .map((line) => ({ ...line, seen: seenAt(line, done) }))
    .filter(({ seen }) => seen !== 'hidden')
    .map(({ text, seen }) => (seen === 'leaving' ? `[${text}]` : text))
    .join(' ');
}

test.each([
  [0, 'a b c d'],
  [1, 'a [b] c d'],
  [2, 'a [b] B c d'],
  [3, 'a [b] B c d e'],
  [9, 'a [b] B c d e'],
])('when %d changes are typed: %s', (done, screen) => {
  expect(screenAt(done)).toBe(screen);
});

test('the line that was typed last is the one that comes', () => {
  const seen = (done: number) => lines.map((line) => seenAt(line, done));
  expect(seen(2)).toEqual(['still', 'leaving', 'coming', 'still', 'still', 'hidden']);
  expect(seen(3)).toEqual(['still', 'leaving', 'come', 'still', 'still', 'coming']);
});

test('the first change is found, or that there is none', () => {
  expect(firstChange(lines)).toBe(1);
  expect(firstChange(typedLines(lineDiff('a\n', 'a\n')))).toBe(-1);
  expect(typedLines([])).toEqual([]);
});
