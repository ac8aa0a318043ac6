import type { Cluster } from './cluster-ports.ts';
import type { Dojo } from './dojo.ts';

/** The cluster that a group is in, or null. */
export async function clusterOf(dojo: Dojo, groupId: string): Promise<Cluster | null> {
  const clusters = await dojo.clusters.list();
  return clusters.find(({ groupIds }) => groupIds.includes(groupId)) ?? null;
}
