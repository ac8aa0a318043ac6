import type { AllKatas } from './deletion-ports.ts';
import type { Dojo } from './dojo.ts';
import { groupsOf, membersOf, type PracticeCluster, type PracticeGroup } from './list-practices.ts';
import type { KataSummary } from './ports.ts';

/**
 * How long what was deleted can be restored: long enough to miss it, short enough that what nobody
 * wants does not fill the disk.
 */
export const keptDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

export type DeletedPractice = {
  /** What is restored with it, itself included. */
  readonly ids: readonly string[];
  /** Until then, in milliseconds since 1970. */
  readonly until: number;
  readonly practice:
    | { readonly kind: 'kata'; readonly kata: KataSummary }
    | { readonly kind: 'group'; readonly group: PracticeGroup }
    | { readonly kind: 'cluster'; readonly cluster: PracticeCluster };
};

/**
 * What was deleted and can be restored, the latest deleted first. `all` is what has been read already,
 * where it has.
 */
export async function listDeleted(dojo: Dojo, all?: AllKatas): Promise<readonly DeletedPractice[]> {
  const { living, deleted: gone, marks } = all ?? (await dojo.deletions.list());
  if (marks.size === 0) return [];
  const alive = new Set(living.flatMap(({ group }) => group?.id ?? []));
  const atOf = (id: string): number => marks.get(id)?.at ?? 0;
  const known = await groupsOf(dojo, gone);
  const goneWith = (at: number, group: PracticeGroup): PracticeGroup => ({
    ...group,
    members: group.members.filter(({ id }) => atOf(id) === at),
  });
  const groups = known.groups
    .filter(({ id }) => marks.has(id) && !alive.has(id))
    .map((group) => goneWith(atOf(group.id), group));
  const clusters = known.clusters
    .filter((cluster) => marks.has(cluster.id) && !cluster.groups.some(({ id }) => alive.has(id)))
    .map(({ id, groups: all }) => ({ id, groups: all.map((each) => goneWith(atOf(id), each)) }));
  const inGroups = new Set([
    ...groups.flatMap(({ members }) => members),
    ...clusters.flatMap(membersOf),
  ]);
  const deleted: readonly DeletedPractice[] = [
    ...clusters.map((cluster) => ({
      ids: idsOf(cluster),
      until: atOf(cluster.id) + keptDays * dayMs,
      practice: { kind: 'cluster', cluster } as const,
    })),
    ...groups.map((group) => ({
      ids: [group.id, ...group.members.map(({ id }) => id)],
      until: atOf(group.id) + keptDays * dayMs,
      practice: { kind: 'group', group } as const,
    })),
    ...gone
      .filter((kata) => !inGroups.has(kata))
      .map((kata) => ({
        ids: [kata.id],
        until: atOf(kata.id) + keptDays * dayMs,
        practice: { kind: 'kata', kata } as const,
      })),
  ];
  return deleted.toSorted((a, b) => b.until - a.until);
}

/** The cluster's, its groups', and its members'. */
function idsOf(cluster: PracticeCluster): readonly string[] {
  return [
    cluster.id,
    ...cluster.groups.map(({ id }) => id),
    ...membersOf(cluster).map(({ id }) => id),
  ];
}
