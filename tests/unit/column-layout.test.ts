import { describe, expect, test } from 'vitest';
import type { MinuteColumn } from '../../src/kata/minute-columns.ts';
import {
  columnsIn,
  layColumns,
  placedItems,
  slotPx,
  windowOf,
} from '../../src/ui/parts/dashboard/column-layout.ts';

/** A minute whose rows have these items: `ab|c` is two in the first row and one in the second. */
function minute(at: number, cells: string): MinuteColumn<string> {
  const entries = cells.split('|').map((items, row) => [row, [...items]] as const);
  return {
    kind: 'minute',
    minute: at,
    cells: new Map(entries.filter(([, items]) => items.length > 0)),
  };
}

const columns: readonly MinuteColumn<string>[] = [
  minute(0, 'ab|c'),
  minute(1, ''),
  { kind: 'gap', minute: 2, minutes: 60 },
  minute(62, '|def'),
];

describe('the columns of a dashboard', () => {
  test('are as wide as the fullest cell, an empty one as a light, a gap as its words', () => {
    const { columns: laid, slots } = layColumns(columns);
    expect(laid.map(({ from, slots: wide }) => [from, wide])).toEqual([
      [0, 2],
      [2, 1],
      [3, 3],
      [6, 3],
    ]);
    expect(slots).toBe(9);
  });

  test('have their ages written above where there is room for them', () => {
    expect(layColumns(columns).columns.map(({ isLabelled }) => isLabelled)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('are drawn where one of their slots is in view', () => {
    const layout = layColumns(columns);
    const places = (from: number, to: number) =>
      columnsIn(layout, { from, to }).map(({ place }) => place);
    expect(places(0, 9)).toEqual([0, 1, 2, 3]);
    expect(places(1, 3)).toEqual([0, 1]);
    expect(places(5, 6)).toEqual([2]);
    expect(places(9, 20)).toEqual([]);
  });

  test('say where each item of a row stands', () => {
    const { columns: laid } = layColumns(columns);
    const places = (row: number) => placedItems(laid, row).map(({ item, slot }) => item + slot);
    expect(places(0)).toEqual(['a0', 'b1']);
    expect(places(1)).toEqual(['c0', 'd6', 'e7', 'f8']);
    expect(places(2)).toEqual([]);
  });
});

describe('the window of what is drawn', () => {
  test('has all that is in view and at least eight more on either side, but none before the first', () => {
    for (let fromPx = 0; fromPx < 3000; fromPx += 37) {
      const { from, to } = windowOf(fromPx, fromPx + 700);
      expect(from * slotPx).toBeLessThanOrEqual(Math.max(0, fromPx - 8 * slotPx));
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to * slotPx).toBeGreaterThanOrEqual(fromPx + 700 + 8 * slotPx);
    }
  });

  test('stays the same while a little is scrolled', () => {
    const windows = new Set<string>();
    for (let fromPx = 0; fromPx < 8 * slotPx; fromPx += 1) {
      windows.add(JSON.stringify(windowOf(fromPx, fromPx + 700).from));
    }
    expect(windows.size).toBe(1);
  });
});
