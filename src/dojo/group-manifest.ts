import { checkId } from '../kata/id.ts';
import type { GroupManifest } from '../kata/manifest.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { UnknownProblem } from './ports.ts';

/** What is practised in a group. */
export async function groupManifest(
  dojo: Dojo,
  id: string,
): Promise<Result<GroupManifest, UnknownProblem>> {
  checkId(id);
  const group = await dojo.groups.find(id);
  return group === null ? failed({ kind: 'unknown', id }) : ok(group.manifest);
}
