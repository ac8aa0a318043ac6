import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../../kata/marks.ts';
import type { DashboardRow } from '../../models/dashboard-rows.ts';
import {
  placedItems,
  slotPx,
  type ColumnLayout,
  type LaidColumn,
  type SlotWindow,
} from './column-layout.ts';

type Spot = { readonly place: number; readonly event: number };

/**
 * The arrow keys, Home and End go among the lights, also to those that are not drawn yet. Tab comes to
 * one light of each row: the one last gone to, else the newest that is drawn.
 */
export function useLightKeys(parts: {
  readonly region: RefObject<HTMLElement | null>;
  readonly layout: ColumnLayout<Mark>;
  readonly rows: readonly DashboardRow[];
  readonly drawn: SlotWindow;
  /** Those in it. */
  readonly shown: readonly LaidColumn<Mark>[];
  /** To be called when the region was scrolled. */
  readonly follow: () => void;
  readonly beforePx: number;
  readonly stickyPx: number;
}) {
  const { region, layout, rows, drawn, shown: columns, follow, beforePx, stickyPx } = parts;
  const wanted = useRef<Spot | null>(null);
  /** By kata, the event last gone to. */
  const [stops, setStops] = useState<ReadonlyMap<string, number>>(new Map());

  useLayoutEffect(() => {
    const spot = wanted.current;
    if (spot === null) return;
    const link = region.current?.querySelector<HTMLElement>(
      `[data-place="${spot.place}"][data-event="${spot.event}"]`,
    );
    if (link === null || link === undefined) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const goTo = (spot: Spot, slot: number): void => {
    const shown = region.current;
    const row = rows[spot.place];
    if (shown === null || row === undefined) return;
    const fromPx = beforePx + slot * slotPx;
    const [leftPx, rightPx] = [shown.scrollLeft + stickyPx, shown.scrollLeft + shown.clientWidth];
    if (fromPx < leftPx) shown.scrollLeft = fromPx - stickyPx;
    else if (fromPx + slotPx > rightPx) shown.scrollLeft = fromPx + slotPx - shown.clientWidth;
    wanted.current = spot;
    setStops((was) => new Map(was).set(row.id, spot.event));
    follow();
  };

  return {
    tabStopOf(row: DashboardRow, place: number): number | null {
      const placed = placedItems(columns, place).filter(
        ({ slot }) => slot >= drawn.from && slot < drawn.to,
      );
      const stop = stops.get(row.id);
      return (
        placed.find(({ item }) => item.index === stop)?.item.index ??
        placed.at(-1)?.item.index ??
        null
      );
    },

    focusIn(event: FocusEvent) {
      const spot = spotOf(event.target);
      const row = spot === null ? undefined : rows[spot.place];
      if (spot === null || row === undefined || stops.get(row.id) === spot.event) return;
      setStops((was) => new Map(was).set(row.id, spot.event));
    },

    press(event: KeyboardEvent) {
      const spot = spotOf(event.target);
      if (spot === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const next = nextSpot(event.key, spot, layout, rows.length);
      if (next === null) return;
      event.preventDefault();
      goTo({ place: next.place, event: next.event }, next.slot);
    },
  };
}

function spotOf(target: EventTarget | null): Spot | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('a[data-event]') : null;
  if (link === null) return null;
  return { place: Number(link.dataset['place']), event: Number(link.dataset['event']) };
}

function nextSpot(
  key: string,
  { place, event }: Spot,
  layout: ColumnLayout<Mark>,
  rows: number,
): (Spot & { readonly slot: number }) | null {
  const own = placedItems(layout.columns, place);
  const at = own.findIndex(({ item }) => item.index === event);
  const along = (to: number) => {
    const found = own[to];
    return found === undefined ? null : { place, event: found.item.index, slot: found.slot };
  };
  switch (key) {
    case 'ArrowLeft':
      return along(at - 1);
    case 'ArrowRight':
      return along(at + 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(own.length - 1);
    case 'ArrowUp':
      return across(-1);
    case 'ArrowDown':
      return across(1);
    default:
      return null;
  }

  /** To the row above or below that has lights, and there to the light that is nearest. */
  function across(step: number) {
    const slot = own[at]?.slot ?? 0;
    for (let to = place + step; to >= 0 && to < rows; to += step) {
      const nearest = placedItems(layout.columns, to).toSorted(
        (a, b) => Math.abs(a.slot - slot) - Math.abs(b.slot - slot),
      )[0];
      if (nearest !== undefined) {
        return { place: to, event: nearest.item.index, slot: nearest.slot };
      }
    }
    return null;
  }
}
