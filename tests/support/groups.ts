import { groupJoined } from '../../src/dojo/group-joined.ts';
import { joinGroup, type Joined } from '../../src/dojo/join-group.ts';
import type { Result } from '../../src/kata/result.ts';
import type { TestDojo } from './dojo.ts';

/** What was answered, or throws the problem. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export async function joinAs(
  dojo: TestDojo,
  group: string,
  indexes?: readonly number[],
): Promise<Joined> {
  return valueOf(await joinGroup(dojo, group, indexes));
}

/** Who is in the group, as `id index`. */
export async function membersOf(dojo: TestDojo, group: string): Promise<readonly string[]> {
  const members = valueOf(await groupJoined(dojo, group));
  return members.map(({ id, avatarIndex }) => `${id} ${avatarIndex}`);
}
