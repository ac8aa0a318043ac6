import type { PushedHistory } from '../dojo/ports.ts';
import type { Bytes } from '../git/bytes.ts';
import { gitObjects } from '../git/git-objects.ts';
import { reachable } from '../git/reachable.ts';
import { packOf } from './pack.ts';
import { versionsIn } from './versions.ts';

/** A pack of what the refs reach, and these commits do not: what somebody who has them still needs. */
export async function packToSend(
  { objects: loose, refs }: PushedHistory,
  had: readonly string[],
): Promise<Bytes> {
  const objects = gitObjects(loose);
  const there = reachable(objects, had);
  const needed = reachable(objects, refs.values());
  const versions = versionsIn(objects, refs).flatMap(({ path, oids }) => {
    const missing = oids.filter((oid) => needed.has(oid) && !there.has(oid));
    return missing.length === 0 ? [] : [{ path, oids: missing }];
  });
  return (await packOf(objects, versions, new Map())).bytes;
}
