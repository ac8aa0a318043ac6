import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Fork } from './fork-kata.ts';
import { forkStart } from './fork-start.ts';
import type { OpenProblem, StorageProblem } from './ports.ts';
import type { EventOfKata } from './read-event.ts';
import { withNewId } from './with-new-id.ts';

/** A new group whose katas start with the files of an event. */
export async function forkGroup(
  dojo: Dojo,
  from: EventOfKata,
): Promise<Result<Fork, OpenProblem | StorageProblem>> {
  const start = await forkStart(dojo, from);
  if (!start.ok) return start;
  const { manifestOf, files, tookNewerImage } = start.value;
  const made = await withNewId(dojo, (id) =>
    dojo.groups.create({ manifest: manifestOf(id), files }),
  );
  return made.ok ? ok({ id: made.value, tookNewerImage }) : made;
}
