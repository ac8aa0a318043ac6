import type { KataEvent } from '../kata/event.ts';
import { checkId } from '../kata/id.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { UnknownProblem } from './ports.ts';

export type Member = {
  readonly id: string;
  readonly avatarIndex: number;
  readonly events: readonly KataEvent[];
};

/**
 * Who is in a group, by its id or that of one of its katas, in the order of the avatars. Katas that
 * came from other machines may be the same animal. A kata that is in no group has no one beside it.
 */
export async function groupJoined(
  dojo: Dojo,
  id: string,
): Promise<Result<readonly Member[], UnknownProblem>> {
  checkId(id);
  const katas = await dojo.store.listKatas();
  const kata = katas.find((each) => each.id === id);
  if (kata !== undefined && kata.group === undefined) return ok([]);
  const groupId = kata?.group?.id ?? id;
  const members = katas.flatMap(({ id, events, group }) =>
    group?.id === groupId ? [{ id, avatarIndex: group.avatarIndex, events }] : [],
  );
  const isHere = members.length > 0 || (await dojo.groups.find(groupId)) !== null;
  return isHere
    ? ok(members.toSorted((a, b) => a.avatarIndex - b.avatarIndex || (a.id < b.id ? -1 : 1)))
    : failed({ kind: 'unknown', id });
}
