import { eventAt } from '../kata/event-at.ts';
import { checkId } from '../kata/id.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { KataHead, OpenProblem, Snapshot } from './ports.ts';

/** An event, by its kata's id and its index; a negative index counts back from the last. */
export type EventOfKata = { readonly id: string; readonly index: number };

/** What an event of any kata holds. The kata is closed again. */
export async function readEvent(
  dojo: Dojo,
  { id, index }: EventOfKata,
): Promise<Result<{ readonly head: KataHead; readonly snapshot: Snapshot }, OpenProblem>> {
  checkId(id);
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return opened;
  const repository = opened.value;
  try {
    const head = await repository.head();
    const event = eventAt(id, head.events, index);
    return ok({ head, snapshot: await repository.snapshot(event.index) });
  } finally {
    repository.close();
  }
}
