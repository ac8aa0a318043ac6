import { bytesOf, concat, hexOf, sha1, type Bytes } from '../git/bytes.ts';
import type { GitObjects } from '../git/git-objects.ts';

const end = '\n]\n';

/**
 * events.json only grows: the version before has one line less. So the newest one tells what the
 * others hold, without inflating them all (30 MB of them in a kata of 1000 events). Each is believed
 * only when its hash is the object's; one that is not as foreseen is simply inflated later. Answers
 * which were foreseen.
 */
export async function foreseeGrowth(
  objects: GitObjects,
  oids: readonly string[],
): Promise<ReadonlySet<string>> {
  const [newest, ...older] = oids;
  const foreseen = new Set<string>();
  if (newest === undefined) return foreseen;
  const { content } = objects.get(newest);
  const ends = endsOfEvents(content).toReversed().slice(1);
  await Promise.all(
    older.slice(0, ends.length).map(async (oid, at) => {
      const length = (ends[at] ?? 0) + end.length;
      const header = bytesOf(`blob ${length}\0`);
      const wrapped = concat([header, content.subarray(0, ends[at]), bytesOf(end)]);
      if (hexOf(await sha1(wrapped)) !== oid) return;
      objects.know({ oid, type: 'blob', content: wrapped.subarray(header.length) });
      foreseen.add(oid);
    }),
  );
  return foreseen;
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
