import { isSameGroup } from '../kata/group-json.ts';
import type { WholeCluster } from './cluster-ports.ts';
import type { Dojo } from './dojo.ts';
import type { InvitationStanding } from './invitation-standing.ts';
import { wholeCluster } from './whole-cluster.ts';

/** How a cluster of another machine stands to what is here, and which of its ids that is about. */
export async function clusterStanding(
  dojo: Dojo,
  cluster: WholeCluster,
): Promise<{ readonly standing: InvitationStanding; readonly id: string }> {
  const { id, groups } = cluster;
  const here = await wholeCluster(dojo, id);
  if (here !== null) return { standing: isSameCluster(here, cluster) ? 'here' : 'differs', id };
  const katas = new Set((await dojo.store.listKatas()).map((kata) => kata.id));
  const clusters = await dojo.clusters.list();
  if ((await dojo.groups.find(id)) !== null) return { standing: 'differs', id };
  if (katas.has(id)) return { standing: 'taken', id };
  for (const group of groups) {
    const { id: groupId } = group.manifest;
    if (katas.has(groupId)) return { standing: 'taken', id: groupId };
    const isInAnother = clusters.some(
      (each) => each.id === groupId || each.groupIds.includes(groupId),
    );
    const found = await dojo.groups.find(groupId);
    const isAnother = found !== null && !isSameGroup(found, group);
    if (isInAnother || isAnother) return { standing: 'differs', id: groupId };
  }
  return { standing: 'new', id };
}

function isSameCluster(a: WholeCluster, b: WholeCluster): boolean {
  return (
    a.groups.length === b.groups.length &&
    a.groups.every((group, at) => {
      const other = b.groups[at];
      return other !== undefined && isSameGroup(group, other);
    })
  );
}
