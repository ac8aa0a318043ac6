import type { Dojo } from '../../dojo/dojo.ts';
import type { KataSummary } from '../../dojo/ports.ts';
import { createGroupModel, type GroupModel } from './group.ts';

/** What the id of a group's address leads to. */
export type GroupPlace =
  | { readonly kind: 'group'; readonly model: GroupModel }
  /** The id is that of a kata in this group. */
  | { readonly kind: 'member'; readonly groupId: string }
  | { readonly kind: 'solo' }
  | { readonly kind: 'unknown' };

export async function loadGroupPlace(dojo: Dojo, id: string): Promise<GroupPlace> {
  const katas = await dojo.store.listKatas();
  const kata = katas.find((each) => each.id === id);
  return kata === undefined ? groupPlace(dojo, id, katas) : placeOfKata(kata);
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
