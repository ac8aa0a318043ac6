import { bytesOf, hexOf, sha1, type Bytes } from '../git/bytes.ts';
import type { GitObjects } from '../git/git-objects.ts';

/** What stands after the last event. */
export const eventsEnd = bytesOf('\n]\n');

/** As many are hashed at a time: each is a copy, and all of a kata of 1000 events would take 80 MB. */
const roundLength = 64;
/** Room for `blob SIZE` and a zero. */
const headerRoom = 32;

/**
 * events.json only grows: the version before has one line less. So the newest one tells what the
 * others hold, without inflating them all: so many of its first bytes, and then `eventsEnd`. Each is
 * believed only when its hash is the object's; one that is not as foreseen is left out.
 */
export async function foreseeGrowth(
  objects: GitObjects,
  oids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const foreseen = new Map<string, number>();
  const [newest, ...older] = oids;
  if (newest === undefined) return foreseen;
  const { content } = objects.get(newest);
  const ends = endsOfEvents(content).toReversed().slice(1);
  const wrapped = new Uint8Array(headerRoom + content.length);
  wrapped.set(content, headerRoom);
  for (let from = 0; from < older.length; from += roundLength) {
    await Promise.all(
      older.slice(from, from + roundLength).map(async (oid, at) => {
        const prefix = ends[from + at];
        if (prefix === undefined || (await startOid(wrapped, prefix)) !== oid) return;
        foreseen.set(oid, prefix);
      }),
    );
  }
  return foreseen;
}

/**
 * The oid of the first events alone. Their end is written over what followed them, and their header
 * before them: a digest takes its copy at once, and the next version asked for is a shorter one.
 */
async function startOid(wrapped: Bytes, prefix: number): Promise<string> {
  const length = prefix + eventsEnd.length;
  const header = bytesOf(`blob ${length}\0`);
  wrapped.set(header, headerRoom - header.length);
  wrapped.set(eventsEnd, headerRoom + prefix);
  return hexOf(await sha1(wrapped.subarray(headerRoom - header.length, headerRoom + length)));
}

/** Where the line of each event ends, before its comma. */
function endsOfEvents(content: Bytes): readonly number[] {
  const ends: number[] = [];
  const start = content.indexOf(0x0a) + 1;
  for (let at = content.indexOf(0x0a, start); at !== -1; at = content.indexOf(0x0a, at + 1)) {
    ends.push(content[at - 1] === 0x2c ? at - 1 : at);
  }
  // The last line is the bracket's.
  return ends.slice(0, -1);
}
