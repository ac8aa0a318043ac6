import { exportName } from '../kata/export-name.ts';
import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Download } from './download-kata.ts';
import type { OpenProblem } from './ports.ts';

/**
 * What can be read of a damaged kata, as a .tgz that native git takes: `main` up to the last event
 * whose past is all there, events beyond it under tags that begin with `rescued-`, and drafts in a
 * folder `drafts`. The kata stays as it is.
 */
export async function downloadReadable(
  dojo: Dojo,
  id: string,
): Promise<Result<Download, OpenProblem>> {
  const salvaged = await dojo.store.salvageKata(id);
  if (!salvaged.ok) return salvaged;
  const root = `${exportName(salvaged.value.manifest, null)}-rescued`;
  return ok({ name: `${root}.tgz`, bytes: await dojo.archive.tgz(salvaged.value, root) });
}
