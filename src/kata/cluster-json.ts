import {
  checkedGroup,
  groupJson,
  groupLimits,
  groupMarker,
  objectIn,
  readGroupJson,
  type GroupJsonProblem,
  type GroupStart,
} from './group-json.ts';
import { isId, reservedId } from './id.ts';
import { jsonObject } from './json-object.ts';
import { failed, ok, type Result } from './result.ts';

/** What the members of a cluster begin with: a group for each language, in their order. */
export type ClusterStart = { readonly id: string; readonly groups: readonly GroupStart[] };

/** What can be sent to others: a group, or a cluster with all of its groups. */
export type Shared = GroupStart | ClusterStart;

/** What reads version 1 knows groups alone, and says of this one that it is newer. */
export const clusterVersion = 2;

export function isCluster<Cluster extends ClusterStart>(
  shared: GroupStart | Cluster,
): shared is Cluster {
  return 'groups' in shared;
}

/** As one text: it is a file that can be read, and what a link carries. */
export function sharedJson(shared: Shared): string {
  if (!isCluster(shared)) return groupJson(shared);
  const { id, groups } = shared;
  return `${JSON.stringify({ [groupMarker]: clusterVersion, cluster: id, groups }, null, 1)}\n`;
}

/** Reads a group or a cluster that came from elsewhere. Nothing in it is trusted. */
export function readSharedJson(json: string): Result<Shared, GroupJsonProblem> {
  // A text that is too large is not even parsed.
  const read = json.length > groupLimits.jsonChars ? null : objectIn(json);
  if (read?.[groupMarker] !== clusterVersion) return readGroupJson(json);
  try {
    return ok(checkedCluster(read));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed({ kind: 'wrong', reason: error.message });
  }
}

function checkedCluster(read: Readonly<Record<string, unknown>>): ClusterStart {
  const { cluster: id, groups: found } = read;
  if (typeof id !== 'string' || !isId(id) || id === reservedId) {
    throw new RangeError("the cluster's id is none");
  }
  if (!Array.isArray(found) || found.length < 2 || found.length > 5) {
    throw new RangeError('a cluster has 2 to 5 groups');
  }
  const groups = found.map((group: unknown) =>
    checkedGroup(jsonObject(JSON.stringify(group) ?? 'nothing', 'a group')),
  );
  const ids = [id, ...groups.map(({ manifest }) => manifest.id)];
  if (new Set(ids).size < ids.length) throw new RangeError('two of the ids are the same');
  if (new Set(groups.map(({ manifest }) => manifest.exercise)).size > 1) {
    throw new RangeError('the groups have different exercises');
  }
  return { id, groups };
}
