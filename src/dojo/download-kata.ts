import { exportName } from '../kata/export-name.ts';
import type { Dojo } from './dojo.ts';
import type { KataRepository } from './ports.ts';

/** A file for the person to keep. */
export type Download = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The whole repository as a .tgz that native git takes as it is. */
export async function downloadKata(dojo: Dojo, repository: KataRepository): Promise<Download> {
  const copy = await repository.copy();
  const root = exportName(copy.manifest, null);
  return { name: `${root}.tgz`, bytes: await dojo.archive.tgz(copy, root) };
}
