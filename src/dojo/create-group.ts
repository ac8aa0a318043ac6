import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';
import { startOf, type Choice } from './start-of.ts';
import { withNewId } from './with-new-id.ts';

/** A new group, which no one has joined yet. Its id is the answer, and it is on disk. */
export async function createGroup(
  dojo: Dojo,
  choice: Choice,
): Promise<Result<string, StorageProblem>> {
  return withNewId(dojo, (id) => dojo.groups.create(startOf(choice, id, dojo.clock.now())));
}
