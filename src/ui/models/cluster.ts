import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Cluster } from '../../dojo/cluster-ports.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { shuffled } from '../../dojo/shuffled.ts';
import { createGroupModel, type GroupModel } from './group.ts';

/** One exercise in several languages: a group for each, with one id for all. */
export type ClusterModel = {
  readonly id: string;
  readonly exercise: string | null;
  /** One for each language, in their order. */
  readonly groups: readonly GroupModel[];
  /** The group whose language one wants to join in; null when chance is to say. */
  readonly chosen: ReadonlySignal<GroupModel | null>;
  /** How many are in all of them. */
  readonly memberCount: ReadonlySignal<number>;
  /** Whether there is no room where one wants to join. */
  readonly isFull: ReadonlySignal<boolean>;
  readonly isJoining: ReadonlySignal<boolean>;
  /** null for any. */
  choose(groupId: string | null): void;
  /** As a random animal, in the chosen language or in any that has room. */
  join(): Promise<void>;
  close(): void;
};

/** Who is here is read already when this answers. `wanted` is the id of the group to join in, if any. */
export async function loadClusterModel(
  dojo: Dojo,
  cluster: Cluster,
  wanted: string | null,
): Promise<ClusterModel> {
  const starts = await Promise.all(cluster.groupIds.map((id) => dojo.groups.find(id)));
  const groups = starts
    .filter((start) => start !== null)
    .map((start) =>
      createGroupModel(dojo, start.manifest.id, start, {
        exercise: start.manifest.exercise ?? null,
        language: start.manifest.display_name,
      }),
    );
  await Promise.all(groups.map((group) => group.refresh()));

  const groupOf = (id: string | null): GroupModel | null =>
    groups.find((group) => group.id === id) ?? null;
  const chosen = signal(groupOf(wanted));
  return {
    id: cluster.id,
    exercise: groups[0]?.exercise ?? null,
    groups,
    chosen,
    memberCount: computed(() =>
      groups.reduce((count, { members }) => count + members.value.length, 0),
    ),
    isFull: computed(
      () => chosen.value?.isFull.value ?? groups.every(({ isFull }) => isFull.value),
    ),
    isJoining: computed(() => groups.some(({ isJoining }) => isJoining.value)),
    choose(groupId) {
      chosen.value = groupOf(groupId);
    },
    async join() {
      const one = chosen.peek();
      for (const group of one === null ? shuffled(dojo, groups) : [one]) {
        await group.join();
        // Only where there is no room is there reason to look on.
        if (group.joined.peek() !== null || !group.isFull.peek()) return;
      }
    },
    close() {
      for (const group of groups) group.close();
    },
  };
}
