import type { GroupManifest } from '../kata/manifest.ts';
import type { AllKatas } from './deletion-ports.ts';
import type { Dojo } from './dojo.ts';
import type { KataSummary } from './ports.ts';

/** All that a person has here, but what they deleted. Newest first. */
export type Practices = {
  readonly katas: readonly KataSummary[];
  /** Those that are in no cluster. */
  readonly groups: readonly PracticeGroup[];
  readonly clusters: readonly PracticeCluster[];
};

export type PracticeGroup = {
  readonly id: string;
  /** null when only katas of it are here, brought from elsewhere. */
  readonly manifest: GroupManifest | null;
  /** Those that are here, in the order of the avatars. */
  readonly members: readonly KataSummary[];
};

export type PracticeCluster = {
  readonly id: string;
  /** In the order of its languages. */
  readonly groups: readonly PracticeGroup[];
};

/** `all` is what has been read already, where it has. */
export async function listPractices(dojo: Dojo, all?: AllKatas): Promise<Practices> {
  const { living: katas, marks } = all ?? (await dojo.deletions.list());
  const { groups, clusters } = await groupsOf(dojo, katas);
  return {
    katas,
    // One whose avatars are not all deleted is there, whatever was marked.
    groups: groups.filter(({ id, members }) => members.length > 0 || !marks.has(id)),
    clusters: clusters.filter((cluster) => membersOf(cluster).length > 0 || !marks.has(cluster.id)),
  };
}

/** Of all of its languages. */
export function membersOf({ groups }: PracticeCluster): readonly KataSummary[] {
  return groups.flatMap(({ members }) => members);
}

/**
 * The groups that are made here, marked or not, and those that only these katas know of; those of a
 * cluster stand in it alone.
 */
export async function groupsOf(
  dojo: Dojo,
  katas: readonly KataSummary[],
): Promise<Pick<Practices, 'groups' | 'clusters'>> {
  const groups = await allGroups(dojo, katas);
  const clusters = await dojo.clusters.list();
  const within = new Set(clusters.flatMap(({ groupIds }) => groupIds));
  return {
    groups: groups.filter(({ id }) => !within.has(id)),
    clusters: clusters.map(({ id, groupIds }) => ({
      id,
      groups: groupIds.flatMap((groupId) => groups.find((group) => group.id === groupId) ?? []),
    })),
  };
}

async function allGroups(
  dojo: Dojo,
  katas: readonly KataSummary[],
): Promise<readonly PracticeGroup[]> {
  const made = new Map((await dojo.groups.list()).map(({ manifest }) => [manifest.id, manifest]));
  const known = new Set([...made.keys(), ...katas.flatMap(({ group }) => group?.id ?? [])]);
  return [...known].map((id) => ({
    id,
    manifest: made.get(id) ?? null,
    members: katas
      .filter(({ group }) => group?.id === id)
      .toSorted((a, b) => avatarOf(a) - avatarOf(b)),
  }));
}

function avatarOf({ group }: KataSummary): number {
  return group?.avatarIndex ?? -1;
}
