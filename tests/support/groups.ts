import type { WholeCluster } from '../../src/dojo/cluster-ports.ts';
import type { Group } from '../../src/dojo/group-ports.ts';
import { groupJoined } from '../../src/dojo/group-joined.ts';
import { joinGroup, type Joined } from '../../src/dojo/join-group.ts';
import type { Language } from '../../src/dojo/ports.ts';
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

/** A cluster as it is kept: a group of the small kata for each of these ids. */
export function clusterStart(id: string, ...groupIds: readonly string[]): WholeCluster {
  return { id, groups: groupIds.map(groupStart) };
}

/** The small kata's language, under this name. */
export function languageNamed(name: string): Language {
  const start = hikerLanguage();
  return { ...start, manifest: { ...start.manifest, display_name: name } };
}
