import type { WholeCluster } from './cluster-ports.ts';
import type { Dojo } from './dojo.ts';

/** A cluster with its groups, or null when there is none of that id here. */
export async function wholeCluster(dojo: Dojo, id: string): Promise<WholeCluster | null> {
  const cluster = await dojo.clusters.find(id);
  if (cluster === null) return null;
  const groups = await Promise.all(cluster.groupIds.map((groupId) => dojo.groups.find(groupId)));
  return { id, groups: groups.filter((group) => group !== null) };
}
