import { avatarNames } from '../kata/avatars.ts';
import { exportName } from '../kata/export-name.ts';
import { jsonText } from '../kata/json-text.ts';
import { layout } from '../kata/layout.ts';
import { groupOf } from '../kata/manifest.ts';
import type { Dojo } from './dojo.ts';
import type { KataRepository, Snapshot } from './ports.ts';

/** A file for the person to keep. */
export type Download = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The whole repository as a .tgz that native git takes as it is. A run that could not be saved goes
 * along in the work tree, uncommitted, so that it is not lost.
 */
export async function downloadKata(
  dojo: Dojo,
  repository: KataRepository,
  unsaved: Snapshot | null,
): Promise<Download> {
  const copy = await repository.copy();
  const group = groupOf(copy.manifest);
  const avatar = group === null ? null : (avatarNames[group.avatarIndex] ?? null);
  const root = exportName(copy.manifest, avatar);
  const pending = new Map([...copy.pending, ...(unsaved === null ? [] : workTreeOf(unsaved))]);
  return { name: `${root}.tgz`, bytes: await dojo.archive.tgz({ ...copy, pending }, root) };
}

function workTreeOf(unsaved: Snapshot): readonly (readonly [path: string, text: string])[] {
  const { files, stdout, stderr, status, truncations } = unsaved;
  return [
    ...Object.entries(files).map(([name, text]) => [layout.files + name, text] as const),
    [layout.stdout, stdout],
    [layout.stderr, stderr],
    [layout.status, status],
    [layout.truncations, jsonText(truncations)],
  ];
}
