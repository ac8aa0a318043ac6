import type { Dojo } from './dojo.ts';
import { listDeleted } from './list-deleted.ts';

export type Purged = {
  /** How many katas and groups are gone for good. */
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
    const groupId = practice.kind === 'group' ? practice.group.id : null;
    for (const id of ids) {
      if (id !== groupId) answers.set(id, await dojo.deletions.purge(id));
    }
    // A group stays for as long as one of its katas does.
    const isEmpty = ids.every((id) => id === groupId || answers.get(id) === 'purged');
    if (groupId !== null && isEmpty) answers.set(groupId, await dojo.deletions.purge(groupId));
  }
  const those = (answer: string) => [...answers.keys()].filter((id) => answers.get(id) === answer);
  return { count: those('purged').length, open: those('open'), kept: those('kept') };
}
