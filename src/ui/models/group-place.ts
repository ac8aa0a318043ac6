import type { Dojo } from '../../dojo/dojo.ts';
import { clusterOf } from '../../dojo/cluster-of.ts';
import type { KataSummary } from '../../dojo/ports.ts';
import { loadClusterModel, type ClusterModel } from './cluster.ts';
import { createGroupModel, type GroupModel } from './group.ts';

/** What the id of a group's address leads to. */
export type GroupPlace =
  | { readonly kind: 'group'; readonly model: GroupModel }
  | { readonly kind: 'cluster'; readonly model: ClusterModel }
  /** The id is that of a group in this cluster. */
  | { readonly kind: 'part'; readonly clusterId: string; readonly groupId: string }
  /** The id is that of a kata in this group. */
  | { readonly kind: 'member'; readonly groupId: string }
  | { readonly kind: 'solo' }
  | { readonly kind: 'unknown' };

/** `wanted` is the id of the group of a cluster that the address names beside it, if any. */
export async function loadGroupPlace(
  dojo: Dojo,
  id: string,
  wanted: string | null = null,
): Promise<GroupPlace> {
  const katas = await dojo.store.listKatas();
  const kata = katas.find((each) => each.id === id);
  if (kata !== undefined) return placeOfKata(kata);
  const cluster = await dojo.clusters.find(id);
  if (cluster !== null) {
    return { kind: 'cluster', model: await loadClusterModel(dojo, cluster, wanted) };
  }
  const around = await clusterOf(dojo, id);
  if (around !== null) return { kind: 'part', clusterId: around.id, groupId: id };
  return groupPlace(dojo, id, katas);
}

function placeOfKata({ group }: KataSummary): GroupPlace {
  return group === undefined ? { kind: 'solo' } : { kind: 'member', groupId: group.id };
}

/** Made or accepted here; or known only by katas of it that came from elsewhere. */
async function groupPlace(
  dojo: Dojo,
  id: string,
  katas: readonly KataSummary[],
): Promise<GroupPlace> {
  const group = await dojo.groups.find(id);
  const label =
    group === null ? labelOf(katas.find((each) => each.group?.id === id)) : group.manifest;
  if (label === null) return { kind: 'unknown' };
  const model = createGroupModel(dojo, id, group, {
    exercise: label.exercise ?? null,
    language: label.display_name,
  });
  await model.refresh();
  return { kind: 'group', model };
}

function labelOf(member: KataSummary | undefined) {
  return member === undefined
    ? null
    : { exercise: member.exercise, display_name: member.displayName };
}
