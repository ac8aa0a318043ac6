import { defaultOptions } from '../kata/options.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { forkStart } from './fork-start.ts';
import type { OpenProblem, StorageProblem } from './ports.ts';
import type { EventOfKata } from './read-event.ts';
import { withNewId } from './with-new-id.ts';

export type Fork = { readonly id: string; readonly tookNewerImage: boolean };

/** A new practice of one person that starts with the files of an event, without its history. */
export async function forkKata(
  dojo: Dojo,
  from: EventOfKata,
): Promise<Result<Fork, OpenProblem | StorageProblem>> {
  const start = await forkStart(dojo, from);
  if (!start.ok) return start;
  const { manifestOf, files, tookNewerImage } = start.value;
  const made = await withNewId(dojo, (id) =>
    dojo.store.createKata({ manifest: manifestOf(id), options: defaultOptions, files }),
  );
  return made.ok ? ok({ id: made.value, tookNewerImage }) : made;
}
