import { dateOf, type PastTime } from './time.ts';

/** What stands in the columns: anything that was at a moment. */
type Dated = { readonly at: PastTime };

/** A column of the dashboard; its cells are by row, and a row with nothing in it has none. */
export type MinuteColumn<Item> =
  /** Whole minutes since the start; negative where a clock was behind that of the start. */
  | { readonly kind: 'minute'; readonly minute: number; readonly cells: Cells<Item> }
  /** Quiet minutes, put together: `minutes` of them from `minute` on. */
  | { readonly kind: 'gap'; readonly minute: number; readonly minutes: number }
  /** All there is, with no regard to time. */
  | { readonly kind: 'all'; readonly cells: Cells<Item> };

export type Cells<Item> = ReadonlyMap<number, readonly Item[]>;

/** So many empty columns, or more, are a gap. */
const gapMinutes = 5;

/**
 * Several rows of items in columns of 60 seconds since `start`: those of the same minute share a
 * column. Short quiet times are empty columns; long ones are one gap; there is none at either end.
 * In a cell the items keep the order of their row.
 */
export function minuteColumns<Item extends Dated>(
  rows: readonly (readonly Item[])[],
  start: PastTime,
): readonly MinuteColumn<Item>[] {
  const byMinute = new Map<number, Map<number, Item[]>>();
  const startMs = dateOf(start).getTime();
  rows.forEach((items, row) => {
    for (const item of items) {
      const minute = Math.floor((dateOf(item.at).getTime() - startMs) / 60_000);
      const cells = byMinute.get(minute) ?? new Map<number, Item[]>();
      byMinute.set(minute, cells);
      const cell = cells.get(row);
      if (cell === undefined) cells.set(row, [item]);
      else cell.push(item);
    }
  });
  const columns: MinuteColumn<Item>[] = [];
  let next: number | null = null;
  for (const [minute, cells] of [...byMinute].toSorted(([a], [b]) => a - b)) {
    if (next !== null) columns.push(...quiet(next, minute - next));
    columns.push({ kind: 'minute', minute, cells });
    next = minute + 1;
  }
  return columns;
}

/** The same rows as one column. */
export function oneColumn<Item extends Dated>(
  rows: readonly (readonly Item[])[],
): readonly MinuteColumn<Item>[] {
  const cells = new Map([...rows.entries()].filter(([, items]) => items.length > 0));
  return cells.size === 0 ? [] : [{ kind: 'all', cells }];
}

function quiet(minute: number, minutes: number): readonly MinuteColumn<never>[] {
  if (minutes >= gapMinutes) return [{ kind: 'gap', minute, minutes }];
  return Array.from({ length: minutes }, (_, at) => ({
    kind: 'minute',
    minute: minute + at,
    cells: new Map(),
  }));
}
