import type { GroupStore } from '../dojo/group-ports.ts';
import type { KataSummary } from '../dojo/ports.ts';
import { avatarNames } from '../kata/avatars.ts';

/**
 * Gives katas of groups the avatars that a crash kept them from claiming. Where another kata has it,
 * as with one that came from another machine, both are that animal.
 */
export async function mendClaims(groups: GroupStore, katas: readonly KataSummary[]): Promise<void> {
  for (const groupId of new Set(katas.flatMap(({ group }) => group?.id ?? []))) {
    const claims = await groups.claims(groupId);
    for (const { id: kataId, group } of katas) {
      if (group?.id !== groupId || !isUnclaimed(group.avatarIndex, claims)) continue;
      // What is not mended now, as the disk is full, is when the list is next read.
      await groups.claim({ groupId, avatarIndex: group.avatarIndex, kataId });
    }
  }
}

/** A manifest from elsewhere may name an avatar that there is not. */
function isUnclaimed(avatarIndex: number, claims: ReadonlyMap<number, string>): boolean {
  return avatarNames[avatarIndex] !== undefined && !claims.has(avatarIndex);
}
