import { textOf } from '../git/bytes.ts';
import type { GitObjects } from '../git/git-objects.ts';
import { checkedEventsOf } from '../kata/check-events.ts';
import { foreseeGrowth } from './foresee-growth.ts';
import { pause } from './pause.ts';
import type { ReadObject } from './read-git-folder.ts';

/** As many versions are foreseen from one that was read. */
const mostForeseen = 64;

/**
 * How many events these versions of events.json list, the newest first, where they are sound. One that
 * is what a sound one begins with is sound too, and is not read; one that is not is read as a whole.
 * Of what is not sound, nothing is said: whoever reads it says what is wrong.
 */
export async function eventCounts(
  objects: GitObjects,
  read: ReadonlyMap<string, ReadObject>,
  oids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  // The fewer were as foreseen, the fewer are tried: so that each is hashed about once, whatever came.
  let tried = mostForeseen;
  for (let at = 0; at < oids.length;) {
    await pause();
    const oid = oids[at] ?? '';
    const count = counts.get(oid) ?? soundCount(objects, read.get(oid));
    if (count === null) {
      at += 1;
      continue;
    }
    counts.set(oid, count);
    const older = oids.slice(at + 1, at + 1 + tried);
    const foreseen = await foreseeGrowth(objects, [oid, ...older]);
    for (const [each, { events }] of foreseen) counts.set(each, events);
    const wrong = older.findIndex((each) => !foreseen.has(each));
    at += wrong === -1 ? Math.max(1, older.length) : wrong + 1;
    tried = wrong === -1 ? Math.min(mostForeseen, tried * 2) : Math.max(1, wrong);
  }
  return counts;
}

function soundCount(objects: GitObjects, object: ReadObject | undefined): number | null {
  if (object?.isText !== true) return null;
  try {
    return checkedEventsOf(textOf(objects.get(object.oid).content)).length;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
