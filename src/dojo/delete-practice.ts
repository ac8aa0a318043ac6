import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { listPractices } from './list-practices.ts';
import type { StorageProblem, UnknownProblem } from './ports.ts';

/** What was deleted together, and is restored together. */
export type Deleted = { readonly ids: readonly string[] };

/**
 * Deletes a kata, or a group with all its katas that are here. It is only marked: every commit stays
 * for `keptDays`, and it can be restored until then.
 */
export async function deletePractice(
  dojo: Dojo,
  id: string,
): Promise<Result<Deleted, StorageProblem | UnknownProblem>> {
  const { katas, groups } = await listPractices(dojo);
  const group = groups.find((each) => each.id === id);
  const gone = group?.members ?? katas.filter((kata) => kata.id === id);
  if (group === undefined && gone.length === 0) return failed({ kind: 'unknown', id });
  const at = dojo.clock.now().getTime();
  const marked = await dojo.deletions.mark([
    ...(group === undefined ? [] : [{ id, at, events: 0 }]),
    ...gone.map((kata) => ({ id: kata.id, at, events: kata.events.length })),
  ]);
  if (!marked.ok) return marked;
  return ok({ ids: [...(group === undefined ? [] : [id]), ...gone.map((kata) => kata.id)] });
}
