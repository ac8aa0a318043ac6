import type { ArchivedGroup } from '../../dojo/archive-ports.ts';
import { textOf, type Bytes } from '../../git/bytes.ts';
import { avatarNames } from '../../kata/avatars.ts';
import { checkedGroup } from '../../kata/group-json.ts';
import { isId } from '../../kata/id.ts';
import { jsonObject } from '../../kata/json-object.ts';
import { BadArchive, soundOnly } from '../bad-archive.ts';
import { entryText } from './entry-json.ts';
import { memberFile, type OldFolder } from './old-folders.ts';
import { oldManifest } from './old-manifest.ts';
import { oldFiles } from './old-snapshot.ts';

/** A group of v0, v1 or v2, and who joined it. Throws BadArchive. */
export function oldGroup(files: ReadonlyMap<string, Bytes>, folder: OldFolder): ArchivedGroup {
  const entry = `${folder.path}manifest.json`;
  const { text, visibleFiles } = oldManifest(files, folder.path);
  const start = oldFiles(entry, visibleFiles);
  const group = soundOnly(entry, () =>
    checkedGroup({ manifest: jsonObject(text, 'it'), files: start }),
  );
  return { group, joined: members(files, folder) };
}

type Member = ArchivedGroup['joined'][number];

/** Each avatar is there once, as is each kata. */
function members(files: ReadonlyMap<string, Bytes>, folder: OldFolder): readonly Member[] {
  const found = [...inLines(files, folder), ...inFolders(files, folder)];
  const avatars = new Set<number>();
  const katas = new Set<string>();
  for (const { entry, kataId, avatarIndex } of found) {
    if (!isId(kataId)) {
      const quoted = JSON.stringify(kataId.slice(0, 20));
      throw new BadArchive('damaged', entry, `no kata can have the id ${quoted}`);
    }
    if (avatarNames[avatarIndex] === undefined) {
      throw new BadArchive('damaged', entry, `there is no avatar ${avatarIndex}`);
    }
    if (avatars.has(avatarIndex)) {
      throw new BadArchive('damaged', entry, `avatar ${avatarIndex} is there twice`);
    }
    if (katas.has(kataId)) throw new BadArchive('damaged', entry, `kata ${kataId} is there twice`);
    avatars.add(avatarIndex);
    katas.add(kataId);
  }
  return found.map(({ kataId, avatarIndex }) => ({ kataId, avatarIndex }));
}

/** v1 and v2: `38w9NC 27`, a line for each. */
function inLines(
  files: ReadonlyMap<string, Bytes>,
  { path, names }: OldFolder,
): readonly (Member & { readonly entry: string })[] {
  if (!names.includes('katas.txt')) return [];
  const entry = `${path}katas.txt`;
  return entryText(files, entry)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, kataId, index] = /^(\w{1,20}) (\d{1,3})$/.exec(line) ?? [];
      if (kataId !== undefined) return { entry, kataId, avatarIndex: Number(index) };
      throw new BadArchive('damaged', entry, `no member is ${JSON.stringify(line.slice(0, 40))}`);
    });
}

/** v0: a folder for each avatar, with the id in a file. */
function inFolders(
  files: ReadonlyMap<string, Bytes>,
  { path, names }: OldFolder,
): readonly (Member & { readonly entry: string })[] {
  return names.flatMap((name) => {
    const [, index] = memberFile.exec(name) ?? [];
    if (index === undefined) return [];
    const entry = path + name;
    const kataId = textOf(files.get(entry) ?? new Uint8Array()).trim();
    return [{ entry, kataId, avatarIndex: Number(index) }];
  });
}
