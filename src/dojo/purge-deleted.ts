import { unreachable } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { listDeleted, type DeletedPractice } from './list-deleted.ts';

export type Purged = {
  /** How many katas, groups and clusters are gone for good. */
  readonly count: number;
  /** Left, as a tab has them open. */
  readonly open: readonly string[];
  /** Left, and restored, as they were edited after they were deleted. */
  readonly kept: readonly string[];
};

/** Deletes for good what was deleted: all of it, or what cannot be restored any more. */
export async function purgeDeleted(dojo: Dojo, which: 'all' | 'overdue'): Promise<Purged> {
  const now = dojo.clock.now().getTime();
  const due = (await listDeleted(dojo)).filter(({ until }) => which === 'all' || until <= now);
  const answers = new Map<string, 'purged' | 'open' | 'kept'>();
  for (const { practice, ids } of due) {
    const around = aroundKatas(practice);
    const katas = ids.filter((id) => !around.includes(id));
    for (const id of katas) answers.set(id, await dojo.deletions.purge(id));
    // A group stays for as long as one of its katas does, and so does a cluster.
    if (!katas.every((id) => answers.get(id) === 'purged')) continue;
    for (const id of around) answers.set(id, await dojo.deletions.purge(id));
  }
  const those = (answer: string) => [...answers.keys()].filter((id) => answers.get(id) === answer);
  return { count: those('purged').length, open: those('open'), kept: those('kept') };
}

/** The ids of the group, or of the cluster first and then its groups, which are found again without it. */
function aroundKatas(practice: DeletedPractice['practice']): readonly string[] {
  switch (practice.kind) {
    case 'kata':
      return [];
    case 'group':
      return [practice.group.id];
    case 'cluster':
      return [practice.cluster.id, ...practice.cluster.groups.map(({ id }) => id)];
    default:
      return unreachable(practice);
  }
}
