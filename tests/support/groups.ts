import type { Group } from '../../src/dojo/group-ports.ts';
import { groupJoined } from '../../src/dojo/group-joined.ts';
import { joinGroup, type Joined } from '../../src/dojo/join-group.ts';
import type { Result } from '../../src/kata/result.ts';
import { hikerLanguage, type TestDojo } from './dojo.ts';

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

/** A group as it is kept, of the small kata. */
export function groupStart(id: string): Group {
  const { manifest, files } = hikerLanguage();
  const created = [2021, 3, 14, 15, 9, 26, 535000] as const;
  return { manifest: { ...manifest, exercise: 'Fizz Buzz', version: 2, created, id }, files };
}
