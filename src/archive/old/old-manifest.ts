import type { Bytes } from '../../git/bytes.ts';
import { manifestOf } from '../../kata/check-manifest.ts';
import { isId, reservedId } from '../../kata/id.ts';
import { jsonText } from '../../kata/json-text.ts';
import type { Manifest } from '../../kata/manifest.ts';
import { BadArchive, soundOnly } from '../bad-archive.ts';
import { entryObject, type Fields } from './entry-json.ts';

export type OldManifest = {
  /** As it is written from now on: all that it said, of version 2, and without the files. */
  readonly text: string;
  /** As it is read from now on. */
  readonly manifest: Manifest;
  /** The files that it begins with, unread; v0 has them in event 0 alone. */
  readonly visibleFiles: unknown;
};

const mostChars = 50_000;

/** Reads the manifest.json of an old kata or of a group, whose folder may name its id too. */
export function oldManifest(files: ReadonlyMap<string, Bytes>, folder: string): OldManifest {
  const entry = `${folder}manifest.json`;
  const { visible_files: visibleFiles, ...rest } = entryObject(files, entry);
  if (Object.hasOwn(rest, '__proto__')) {
    throw new BadArchive('damaged', entry, 'it has a key __proto__');
  }
  refuseVersion(entry, rest);
  const text = soundOnly(entry, () => jsonText({ ...rest, version: 2 }));
  if (text.length > mostChars) throw new BadArchive('too-large', entry, 'it is longer than any is');
  const manifest = soundOnly(entry, () => manifestOf(text));
  refuseId(entry, folder, manifest.id);
  return { text, manifest, visibleFiles };
}

/** v0 does not name its version. A group of v2 is written as one of v1 is. */
function refuseVersion(entry: string, { version }: Fields): void {
  if (version === undefined || version === 0 || version === 1 || version === 2) return;
  throw new BadArchive('damaged', entry, `its version is ${JSON.stringify(version)}`);
}

/** cyber-dojo keeps kata AbCdEf in the folder Ab/Cd/Ef. */
function refuseId(entry: string, folder: string, id: string): void {
  if (id === reservedId) throw new BadArchive('damaged', entry, `its id cannot be ${id}`);
  const [, ...parts] = /(?:^|\/)(\w\w)\/(\w\w)\/(\w\w)\/$/.exec(folder) ?? [];
  const named = parts.join('');
  if (isId(named) && named !== id) {
    throw new BadArchive('damaged', entry, `its id is ${id}, and its folder's ${named}`);
  }
}
