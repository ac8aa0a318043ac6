import { eventAt } from '../kata/event-at.ts';
import type { KataEvent } from '../kata/event.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { OpenProblem, Snapshot } from './ports.ts';
import { readEvent } from './read-event.ts';

/** One event of one kata, with what it holds. */
export type ReadEvent = {
  readonly id: string;
  readonly event: KataEvent;
  readonly snapshot: Snapshot;
};

/** Events of several katas at once: of each id the event at the index in the same place. */
export async function katasEvents(
  dojo: Dojo,
  ids: readonly string[],
  indexes: readonly number[],
): Promise<Result<readonly ReadEvent[], OpenProblem>> {
  if (ids.length !== indexes.length) {
    throw new RangeError(`${ids.length} ids and ${indexes.length} indexes: not as many`);
  }
  const events: ReadEvent[] = [];
  for (const [at, id] of ids.entries()) {
    const read = await readEvent(dojo, { id, index: indexes[at] ?? Number.NaN });
    if (!read.ok) return read;
    const { head, snapshot } = read.value;
    events.push({ id, event: eventAt(id, head.events, snapshot.index), snapshot });
  }
  return ok(events);
}
