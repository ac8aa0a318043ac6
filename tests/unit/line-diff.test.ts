import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff, linesOf, type DiffLine } from '../../src/kata/line-diff.ts';
import { written } from '../support/diffs.ts';

describe('the lines of a diff', () => {
  test.each([
    ['nothing', '', '', []],
    ['a file as it was', 'a\nb\n', 'a\nb\n', [' 1 a', ' 2 b']],
    ['one line changed', 'a\nb\nc\n', 'a\nB\nc\n', [' 1 a', '§0', '-2 b', '+2 B', ' 3 c']],
    ['all lines new', '', 'a\nb\n', ['§0', '+1 a', '+2 b']],
    ['all lines gone', 'a\nb\n', '', ['§0', '-1 a', '-2 b']],
    ['a first line more', 'b\n', 'a\nb\n', ['§0', '+1 a', ' 2 b']],
    ['a last line less', 'a\nb\n', 'a\n', [' 1 a', '§0', '-2 b']],
    [
      'two places, the old numbers for what is gone and the new ones for the rest',
      'a\nb\nc\nd\ne\n',
      'b\nc\nX\nY\ne\n',
      ['§0', '-1 a', ' 1 b', ' 2 c', '§1', '-4 d', '+3 X', '+4 Y', ' 5 e'],
    ],
    ['all lines other ones', 'a\nb\n', 'x\n', ['§0', '-1 a', '-2 b', '+1 x']],
    ['empty lines', '\n\n', '\n\n\n', [' 1 ', ' 2 ', '§0', '+3 ']],
    ['a text that is one empty line', '', '\n', ['§0', '+1 ']],
    ['no newline at the end any more', 'a\nb\n', 'a\nb', [' 1 a', ' 2 b']],
    ['a newline at the end', 'a', 'a\n', [' 1 a']],
    ['an empty line at the end', 'a\n', 'a\n\n', [' 1 a', '§0', '+2 ']],
    ['spaces and tabs at the end of a line', 'a\nb \n', 'a \t\nb\n', [' 1 a \t', ' 2 b']],
    ['spaces at the beginning of a line', 'a\n', '  a\n', ['§0', '-1 a', '+1   a']],
    ['ends of lines of Windows', 'a\r\nb\r\n', 'a\nb\n', [' 1 a', ' 2 b']],
    ['a line of white space emptied', 'a\n  \nb\n', 'a\n\nb\n', [' 1 a', ' 2 ', ' 3 b']],
  ] as const)('%s', (_name, was, now, lines) => {
    expect(written(lineDiff(was, now))).toEqual(lines);
  });

  const line = constantFrom('', 'a', 'a ', 'b', 'b\r', ' b', '\t', '}');
  const text = array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  test.each([
    ['of few different lines', text],
    ['of any characters', string({ unit: 'grapheme', maxLength: 60 })],
  ] as const)('make up both texts again, but for white space at ends: texts %s', (_name, any) => {
    assert(
      property(any, any, (was, now) => {
        const lines = lineDiff(was, now);
        expect(without('added', lines)).toEqual(trimmed(linesOf(was)));
        expect(without('deleted', lines)).toEqual(trimmed(linesOf(now)));
      }),
      { numRuns: 500 },
    );
  });

  test('count up without a gap, and sections stand where a change begins and nowhere else', () => {
    assert(
      property(text, text, (was, now) => {
        const lines = lineDiff(was, now);
        for (const [type, first] of [
          ['added', ['same', 'added']],
          ['deleted', ['deleted']],
        ] as const) {
          const numbers = lines.flatMap((each) =>
            each.type !== 'section' && (first as readonly string[]).includes(each.type)
              ? [each.number]
              : [],
          );
          const inOrder = numbers.toSorted((a, b) => a - b);
          expect(numbers, type).toEqual(inOrder);
          expect(new Set(numbers).size, type).toBe(numbers.length);
        }
        const sections = lines.flatMap((each) => (each.type === 'section' ? [each.index] : []));
        expect(sections).toEqual(sections.map((_, place) => place));
        expect(shape(lines)).toMatch(/^=*(§-*\+*=*)*$/);
        expect(shape(lines)).not.toMatch(/§(=|§|$)/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a file of ten thousand lines', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `line ${at}`);
  const long = lines.join('\n');

  test.each([
    ['with a line in the middle changed', lines.with(5000, 'new').join('\n'), 1, 1],
    [
      'with every hundredth line changed',
      lines.map((each, at) => (at % 100 ? each : 'new')).join('\n'),
      100,
      100,
    ],
    ['of which nothing is left', long.replaceAll('line', 'other'), 10_000, 10_000],
    ['emptied', '', 0, 10_000],
    // One line can stay where it is.
    ['upside down', lines.toReversed().join('\n'), 9999, 9999],
  ])('%s is compared within seconds', (_name, now, added, deleted) => {
    const before = performance.now();
    const found = lineDiff(long, now);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(found.filter(({ type }) => type === 'added')).toHaveLength(added);
    expect(found.filter(({ type }) => type === 'deleted')).toHaveLength(deleted);
  });
});

/** The lines of one side, without the white space at their ends. */
function without(other: 'added' | 'deleted', lines: readonly DiffLine[]): readonly string[] {
  return lines.flatMap((each) =>
    each.type === 'section' || each.type === other ? [] : [each.line.trimEnd()],
  );
}

function trimmed(lines: readonly string[]): readonly string[] {
  return lines.map((each) => each.trimEnd());
}

function shape(lines: readonly DiffLine[]): string {
  const marks = { same: '=', deleted: '-', added: '+', section: '§' };
  return lines.map(({ type }) => marks[type]).join('');
}
