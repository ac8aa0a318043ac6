import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { listPractices, membersOf, type Practices } from './list-practices.ts';
import type { KataSummary, StorageProblem, UnknownProblem } from './ports.ts';

/** What was deleted together, and is restored together. */
export type Deleted = { readonly ids: readonly string[] };

/**
 * Deletes a kata, a group with all its katas that are here, or a cluster with all its groups. It is
 * only marked: every commit stays for `keptDays`, and it can be restored until then. A group of a
 * cluster is deleted with it alone.
 */
export async function deletePractice(
  dojo: Dojo,
  id: string,
): Promise<Result<Deleted, StorageProblem | UnknownProblem>> {
  const gone = goneWith(await listPractices(dojo), id);
  if (gone === null) return failed({ kind: 'unknown', id });
  const at = dojo.clock.now().getTime();
  const marked = await dojo.deletions.mark([
    ...gone.around.map((each) => ({ id: each, at, events: 0 })),
    ...gone.katas.map((kata) => ({ id: kata.id, at, events: kata.events.length })),
  ]);
  if (!marked.ok) return marked;
  return ok({ ids: [...gone.around, ...gone.katas.map((kata) => kata.id)] });
}

type Gone = {
  /** Of the cluster and the groups. */
  readonly around: readonly string[];
  readonly katas: readonly KataSummary[];
};

function goneWith({ katas, groups, clusters }: Practices, id: string): Gone | null {
  const cluster = clusters.find((each) => each.id === id);
  if (cluster !== undefined) {
    const around = [id, ...cluster.groups.map((group) => group.id)];
    return { around, katas: membersOf(cluster) };
  }
  const group = groups.find((each) => each.id === id);
  if (group !== undefined) return { around: [id], katas: group.members };
  const kata = katas.find((each) => each.id === id);
  return kata === undefined ? null : { around: [], katas: [kata] };
}
