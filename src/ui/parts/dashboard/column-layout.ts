import type { MinuteColumn } from '../../../kata/minute-columns.ts';

/** Where the columns stand: in slots, each as wide as one light. */
export type ColumnLayout<Item> = {
  readonly columns: readonly LaidColumn<Item>[];
  readonly slots: number;
};

export type LaidColumn<Item> = {
  readonly column: MinuteColumn<Item>;
  /** Counted from 0. */
  readonly place: number;
  /** Its first slot. */
  readonly from: number;
  readonly slots: number;
  /** Whether there is room for its age to be written above it. */
  readonly isLabelled: boolean;
};

/** Slots `from` up to, and without, `to`. */
export type SlotWindow = { readonly from: number; readonly to: number };

/** The width of a light, with the room around it. */
export const slotPx = 28;
const gapSlots = 3;
/** What is written above a column takes as much room as this. */
const labelSlots = 3;

/** A column is as wide as the fullest of its cells. */
export function layColumns<Item>(columns: readonly MinuteColumn<Item>[]): ColumnLayout<Item> {
  let from = 0;
  let labelledTo = 0;
  const laid = columns.map((column, place): LaidColumn<Item> => {
    const slots = slotsOf(column);
    const isLabelled = column.kind === 'gap' || (column.kind === 'minute' && from >= labelledTo);
    if (isLabelled) labelledTo = from + Math.max(slots, labelSlots);
    const standing = { column, place, from, slots, isLabelled };
    from += slots;
    return standing;
  });
  return { columns: laid, slots: from };
}

function slotsOf(column: MinuteColumn<unknown>): number {
  if (column.kind === 'gap') return gapSlots;
  let most = 1;
  for (const items of column.cells.values()) most = Math.max(most, items.length);
  return most;
}

/** The columns of which some slot is in the window. */
export function columnsIn<Item>(
  { columns }: ColumnLayout<Item>,
  { from, to }: SlotWindow,
): readonly LaidColumn<Item>[] {
  return columns.filter((each) => each.from < to && each.from + each.slots > from);
}

/** The items of one row in these columns, each with the slot that it stands in, from left to right. */
export function placedItems<Item>(
  columns: readonly LaidColumn<Item>[],
  row: number,
): readonly { readonly item: Item; readonly slot: number }[] {
  return columns.flatMap(({ column, from }) =>
    column.kind === 'gap'
      ? []
      : (column.cells.get(row) ?? []).map((item, at) => ({ item, slot: from + at })),
  );
}

const stepSlots = 8;

/** What is to be drawn where these pixels are in view: more than that, in steps. */
export function windowOf(fromPx: number, toPx: number): SlotWindow {
  return {
    from: Math.max(0, (Math.floor(fromPx / slotPx / stepSlots) - 1) * stepSlots),
    to: (Math.ceil(toPx / slotPx / stepSlots) + 1) * stepSlots,
  };
}
