import { describe, expect, test } from 'vitest';
import { minuteColumns, oneColumn, type MinuteColumn } from '../../src/kata/minute-columns.ts';
import { pastTimeOf, type PastTime } from '../../src/kata/time.ts';

type Item = { readonly name: string; readonly at: PastTime };

const start: PastTime = [2021, 3, 14, 15, 9, 26, 535_000];

/** `a@0:10` is item a, ten seconds after the start. */
function row(text: string): readonly Item[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [name = '', when = ''] = word.split('@');
      const sign = when.startsWith('-') ? -1 : 1;
      const [minutes = 0, seconds = 0] = when.replace('-', '').split(':').map(Number);
      const ms = sign * (minutes * 60 + seconds) * 1000;
      return { name, at: pastTimeOf(new Date(Date.UTC(2021, 2, 14, 15, 9, 26, 535) + ms)) };
    });
}

/** `0 a b|c` is minute 0, where the first row has a and b and the second has c. */
function shown(columns: readonly MinuteColumn<Item>[], rows: number): readonly string[] {
  return columns.map((column) => {
    if (column.kind === 'gap') return `${column.minute} … ${column.minutes}`;
    const cells = Array.from({ length: rows }, (_, at) =>
      (column.cells.get(at) ?? []).map(({ name }) => name).join(' '),
    ).join('|');
    return `${column.kind === 'all' ? 'all' : column.minute} ${cells}`;
  });
}

const examples: readonly (readonly [
  what: string,
  rows: readonly string[],
  columns: readonly string[],
])[] = [
  ['nobody has a light', ['', ''], []],
  ['there is nobody', [], []],
  ['one light is one column', ['a@0:10'], ['0 a']],
  ['the quiet before the first light is left out', ['a@90:00'], ['90 a']],
  ['59.999 seconds are still the minute', ['a@0:00 b@0:59.999 c@1:00'], ['0 a b', '1 c']],
  ['lights of one minute share a column', ['a@2:10 b@2:50', 'c@2:00 d@3:01'], ['2 a b|c', '3 |d']],
  [
    'four quiet minutes are four columns',
    ['a@0:00 b@5:00'],
    ['0 a', '1 ', '2 ', '3 ', '4 ', '5 b'],
  ],
  ['five quiet minutes are a gap', ['a@0:00 b@6:00'], ['0 a', '1 … 5', '6 b']],
  [
    'a minute is quiet only where it is for everyone',
    ['a@0:00 b@8:00', 'c@4:00'],
    ['0 a|', '1 |', '2 |', '3 |', '4 |c', '5 |', '6 |', '7 |', '8 b|'],
  ],
  [
    'a night is a gap, however long',
    ['a@1:00 b@1441:00', 'c@2:00'],
    ['1 a|', '2 |c', '3 … 1438', '1441 b|'],
  ],
  ['two gaps', ['a@0:00 b@10:00 c@20:00'], ['0 a', '1 … 9', '10 b', '11 … 9', '20 c']],
  ['a clock that is behind is before the start', ['a@-0:01 b@1:00'], ['-1 a', '0 ', '1 b']],
  [
    'a clock that is a year behind is a gap away',
    ['a@-525600:00', 'b@0:00'],
    ['-525600 a|', '-525599 … 525599', '0 |b'],
  ],
  [
    'lights whose clock went back keep their order within a minute',
    ['a@3:30 b@3:10 c@2:00'],
    ['2 c', '3 a b'],
  ],
];

describe('columns of a minute', () => {
  test.each(examples)('%s', (_, rows, columns) => {
    expect(shown(minuteColumns(rows.map(row), start), rows.length)).toEqual(columns);
  });

  test('of 64 animals with 300 lights each lose none', () => {
    const rows = Array.from({ length: 64 }, (_, animal) =>
      Array.from({ length: 300 }, (__, at) => ({
        name: `${at}`,
        at: pastTimeOf(new Date(Date.UTC(2021, 2, 14) + (at * 97 + animal * 13) * 1000)),
      })),
    );
    const columns = minuteColumns(rows, start);
    const items = columns.flatMap((column) =>
      column.kind === 'gap' ? [] : [...column.cells.values()].flat(),
    );
    expect(items).toHaveLength(64 * 300);
  });
});

describe('with no regard to minutes', () => {
  test('there is one column, in the order of each row', () => {
    const rows = ['a@0:00 b@90:00', '', 'c@7:00'];
    expect(shown(oneColumn(rows.map(row)), 3)).toEqual(['all a b||c']);
  });

  test('there is none where nobody has a light', () => {
    expect(oneColumn([[], []])).toEqual([]);
  });
});
