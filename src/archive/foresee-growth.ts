import { bytesOf, hexOf, sha1, type Bytes } from '../git/bytes.ts';
import type { GitObjects } from '../git/git-objects.ts';
import { endsOfEntries } from './ends-of-entries.ts';

/** A version that is so many of the newest one's first bytes, which list so many events, and an end. */
export type Beginning = { readonly bytes: number; readonly events: number; readonly end: Bytes };

/** As many are hashed at a time: each is a copy, and all of a kata of 1000 events would take 80 MB. */
const roundLength = 64;
/** Room for `blob SIZE` and a zero. */
const headerRoom = 32;

/**
 * events.json only grows: the version before has one event less. So the newest one tells what the
 * others hold, without inflating them all: so many of its first bytes, and then the end that it has
 * itself. Each is believed only when its hash is the object's; one that is not as foreseen is left out.
 */
export async function foreseeGrowth(
  objects: GitObjects,
  oids: readonly string[],
): Promise<ReadonlyMap<string, Beginning>> {
  const foreseen = new Map<string, Beginning>();
  const [newest, ...older] = oids;
  if (newest === undefined) return foreseen;
  const { content } = objects.get(newest);
  const ends = endsOfEntries(content).toReversed();
  const end = content.slice(ends[0] ?? content.length);
  const wrapped = new Uint8Array(headerRoom + content.length);
  wrapped.set(content, headerRoom);
  for (let from = 0; from < older.length; from += roundLength) {
    await Promise.all(
      older.slice(from, from + roundLength).map(async (oid, at) => {
        const back = from + at + 1;
        const bytes = ends[back];
        if (bytes === undefined || (await startOid(wrapped, bytes, end)) !== oid) return;
        foreseen.set(oid, { bytes, events: ends.length - back, end });
      }),
    );
  }
  return foreseen;
}

/**
 * The oid of the first events alone. Their end is written over what followed them, and their header
 * before them: a digest takes its copy at once, and the next version asked for is a shorter one.
 */
async function startOid(wrapped: Bytes, prefix: number, end: Bytes): Promise<string> {
  const length = prefix + end.length;
  const header = bytesOf(`blob ${length}\0`);
  wrapped.set(header, headerRoom - header.length);
  wrapped.set(end, headerRoom + prefix);
  return hexOf(await sha1(wrapped.subarray(headerRoom - header.length, headerRoom + length)));
}
