import type { Result } from '../kata/result.ts';
import type { Deleted } from './delete-practice.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';

/** Undoes a deletion: what was deleted is as it was, each event and draft of it. */
export async function restorePractice(
  dojo: Dojo,
  { ids }: Deleted,
): Promise<Result<null, StorageProblem>> {
  return dojo.deletions.unmark(ids);
}
