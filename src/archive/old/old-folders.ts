import type { Bytes } from '../../git/bytes.ts';
import { entryObject } from './entry-json.ts';

/** A folder that is an old kata or a group; `path` is '' or ends with a slash. */
export type OldFolder = {
  readonly path: string;
  readonly kind: 'kata-v0' | 'kata-v1' | 'group' | 'cluster';
  /** What it holds, by its path in the folder; of what is deeper than one folder, nothing. */
  readonly names: readonly string[];
};

/** The folders of old katas and of groups, in the order of their paths, wherever they stand. */
export function oldFolders(files: ReadonlyMap<string, Bytes>): readonly OldFolder[] {
  const contents = namesByFolder(files.keys());
  return [...contents]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, names]) => {
      if (!names.includes('manifest.json')) return [];
      const kind = kindOf(files, path, names);
      return kind === null ? [] : [{ path, kind, names }];
    });
}

export const eventFile = {
  v0: /^(\d{1,9})\/event\.json$/,
  v1: /^(\d{1,9})\.event\.json$/,
} as const;
export const memberFile = /^(\d{1,9})\/kata\.id$/;

function kindOf(
  files: ReadonlyMap<string, Bytes>,
  path: string,
  names: readonly string[],
): OldFolder['kind'] | null {
  if (names.includes('events.json')) {
    if (names.some((name) => eventFile.v1.test(name))) return 'kata-v1';
    return names.some((name) => eventFile.v0.test(name)) ? 'kata-v0' : null;
  }
  if (names.includes('katas.txt') || names.some((name) => memberFile.test(name))) return 'group';
  return kindByManifest(files, `${path}manifest.json`);
}

/** A group that no one has joined is a manifest alone; so are a cluster, and many a thing of others. */
function kindByManifest(
  files: ReadonlyMap<string, Bytes>,
  entry: string,
): 'group' | 'cluster' | null {
  try {
    const { id, created, visible_files, groups } = entryObject(files, entry);
    if (typeof id !== 'string' || !Array.isArray(created)) return null;
    if (typeof groups === 'object' && groups !== null) return 'cluster';
    return typeof visible_files === 'object' && visible_files !== null ? 'group' : null;
  } catch {
    // Whoever knows what it is says what is wrong with it.
    return null;
  }
}

function namesByFolder(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  function put(folder: string, name: string): void {
    const names = folders.get(folder);
    if (names === undefined) folders.set(folder, [name]);
    else names.push(name);
  }
  for (const path of paths) {
    const parts = path.split('/');
    put(folderOf(parts, 1), parts.slice(-1).join('/'));
    if (parts.length > 1) put(folderOf(parts, 2), parts.slice(-2).join('/'));
  }
  return folders;
}

function folderOf(parts: readonly string[], depth: number): string {
  return parts
    .slice(0, -depth)
    .map((part) => `${part}/`)
    .join('');
}
