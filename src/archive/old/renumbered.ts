import type { KataEvent } from '../../kata/event.ts';
import { BadArchive } from '../bad-archive.ts';
import type { Fields } from './entry-json.ts';
import type { OldEvent } from './old-events.ts';

/** What number an event of a kata has now, by the kata's id and the number that it had. */
export type NewNumbers = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The numbers of one kata's events, without the gaps. */
export function newNumbers(events: readonly OldEvent[]): ReadonlyMap<number, number> {
  return new Map(events.map(({ was }, now) => [was, now]));
}

/**
 * An old event as events.json has it now, with all that it said; one that moved up into a gap says in
 * `v1_index` where it was. A revert or a checkout goes back to the same event as before, by the
 * number that it has now; in a kata that is not in the archive it has the number that it had. Throws
 * BadArchive, naming `entry`, when it goes back to an event that its own kata does not have.
 */
export function renumbered(
  entry: string,
  id: string,
  event: OldEvent,
  numbers: NewNumbers,
): KataEvent {
  const { was } = event;
  const { index: _, time, ...rest } = event.fields;
  const index = numbers.get(id)?.get(was) ?? was;
  const moved = index === was ? {} : { v1_index: was };
  if (index === 0) return { index, ...rest, time } as KataEvent;

  function target(of: string, old: number): number {
    const now = numbers.get(of)?.get(old);
    if (now === undefined && of === id) {
      throw new BadArchive('damaged', entry, `event ${was} goes back to ${old}, which it has not`);
    }
    return now ?? old;
  }

  return { index, time, ...kept(rest, target), ...moved } as KataEvent;
}

function kept(rest: Fields, target: (id: string, old: number) => number): Fields {
  const { revert, checkout } = rest;
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
