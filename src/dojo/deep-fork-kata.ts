import { eventAt } from '../kata/event-at.ts';
import { checkId } from '../kata/id.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { historyUpTo } from './history-up-to.ts';
import type { AdoptProblem, OpenProblem, TakenProblem } from './ports.ts';
import type { EventOfKata } from './read-event.ts';
import { withNewId } from './with-new-id.ts';

export type DeepForkProblem = OpenProblem | Exclude<AdoptProblem, TakenProblem>;

/**
 * A new practice that has an event and all its history: the same commits and tags up to it, under an
 * id of its own, which is the answer.
 */
export async function deepForkKata(
  dojo: Dojo,
  { id, index }: EventOfKata,
): Promise<Result<string, DeepForkProblem>> {
  checkId(id);
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return opened;
  const repository = opened.value;
  try {
    const { events } = await repository.head();
    const history = historyUpTo(await repository.copy(), eventAt(id, events, index).index);
    return await withNewId(dojo, (newId) => dojo.store.adoptKata(newId, history));
  } finally {
    repository.close();
  }
}
