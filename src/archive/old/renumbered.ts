import type { KataEvent } from '../../kata/event.ts';
import { ordinaryEvent } from '../../kata/ordinary-event.ts';
import type { Fields } from './entry-json.ts';
import type { OldEvent } from './old-events.ts';

/** What number an event of a kata has now, by the number that it had: without the gaps. */
export function newNumbers(events: readonly OldEvent[]): ReadonlyMap<number, number> {
  return new Map(events.map(({ was }, now) => [was, now]));
}

/**
 * An old event as events.json has it now, with all that it said; one that moved up into a gap says in
 * `v1_index` where it was. A revert or a checkout goes back to the same event of its own kata as
 * before, by the number that it has now. Where that is not listed, it is the one before, and `onLost`
 * is told. In another kata it has the number that it had: which katas come along changes nothing.
 */
export function renumbered(
  id: string,
  event: OldEvent,
  numbers: ReadonlyMap<number, number>,
  onLost: (was: number, now: number) => void,
): KataEvent {
  const { was } = event;
  const { index: _, time, ...rest } = event.fields;
  const index = numbers.get(was) ?? was;
  const moved = index === was ? {} : { v1_index: was };
  if (index === 0) return { index, ...rest, time } as KataEvent;

  function target(of: string, old: number): number {
    const now = of === id ? numbers.get(old) : old;
    if (now !== undefined) return now;
    const before = lastBefore(numbers, old);
    onLost(old, before);
    return before;
  }

  return { index, time, ...kept(rest, target), ...moved } as KataEvent;
}

function lastBefore(numbers: ReadonlyMap<number, number>, old: number): number {
  return Math.max(0, ...[...numbers].flatMap(([was, now]) => (was < old ? [now] : [])));
}

function kept(rest: Fields, target: (id: string, old: number) => number): Fields {
  // Some are told in text.
  const { revert, checkout } = ordinaryEvent(rest);
  if (isRevert(revert)) return { ...rest, revert: [revert[0], target(...revert)] };
  if (isCheckout(checkout)) {
    const index = target(checkout.id, checkout.index);
    // Old katas have lights only: each is the next major.
    const places = { major_index: index, minor_index: 0 };
    const { id, index: __, avatarIndex, ...more } = checkout;
    return { ...rest, checkout: { id, index, ...more, ...places, avatarIndex: avatarIndex ?? '' } };
  }
  return { ...rest, predicted: rest['predicted'] ?? 'none' };
}

function isRevert(value: unknown): value is readonly [id: string, index: number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'number'
  );
}

function isCheckout(value: unknown): value is Fields & {
  readonly id: string;
  readonly index: number;
  readonly avatarIndex?: unknown;
} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'index' in value &&
    typeof value.index === 'number'
  );
}
