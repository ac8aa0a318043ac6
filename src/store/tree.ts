import './git-buffer.ts';
import type LightningFS from '@isomorphic-git/lightning-fs';
import { readTree as readGitTree } from 'isomorphic-git';
import { gitdir } from './git-file-system.ts';
import type { Bytes } from '../git/bytes.ts';
import { inTreeOrder, treeContent } from '../git/tree-content.ts';

/** A folder of a commit, whole. Its entries stand in git's order. */
export type Tree = { readonly oid: string; readonly entries: ReadonlyMap<string, Entry> };

type Entry =
  | { readonly kind: 'blob'; readonly oid: string; readonly mode: string }
  | ({ readonly kind: 'tree'; readonly mode: string } & Tree);

type Changes = ReadonlyMap<string, string | null>;
type TreeWriter = (content: Bytes) => Promise<string>;

export async function readTree(fs: LightningFS, oid: string): Promise<Tree> {
  const { tree } = await readGitTree({ fs, gitdir, oid });
  const entries = await Promise.all(
    tree.map(async ({ path, oid: of, mode, type }): Promise<[string, Entry]> => {
      // git writes 40000 where isomorphic-git says 040000.
      if (type === 'tree')
        return [path, { kind: 'tree', mode: '40000', ...(await readTree(fs, of)) }];
      return [path, { kind: 'blob', oid: of, mode }];
    }),
  );
  return { oid, entries: new Map(entries.toSorted(inGitOrder)) };
}

/**
 * The tree after some blobs were put (path to oid) or removed (path to null). Only the folders on
 * the way to a change are written anew; a folder without entries goes.
 */
export async function changedTree(
  tree: Tree | null,
  changes: Changes,
  write: TreeWriter,
): Promise<Tree> {
  const entries = new Map(tree?.entries);
  const { here, inFolders } = split(changes);
  for (const [name, oid] of here) {
    if (oid === null) entries.delete(name);
    else entries.set(name, { kind: 'blob', oid, mode: modeOf(entries.get(name)) });
  }
  for (const [name, inside] of inFolders) {
    const was = entries.get(name);
    const now = await changedTree(was?.kind === 'tree' ? was : null, inside, write);
    if (now.entries.size > 0) entries.set(name, { kind: 'tree', mode: '40000', ...now });
    // A folder that emptied; or a file stands in its place already.
    else if (was?.kind === 'tree') entries.delete(name);
  }
  if (entries.size === 0) return { oid: '', entries };
  const sorted = new Map([...entries].toSorted(inGitOrder));
  return { oid: await write(contentOf(sorted)), entries: sorted };
}

/** Every blob by its whole path, in git's order of paths. */
export function* blobsIn(
  tree: Tree,
  folder = '',
): Generator<{ readonly path: string; readonly oid: string; readonly mode: string }> {
  for (const [name, entry] of tree.entries) {
    if (entry.kind === 'tree') yield* blobsIn(entry, `${folder}${name}/`);
    else yield { path: folder + name, oid: entry.oid, mode: entry.mode };
  }
}

/** The changes of a folder's own entries, and those of the folders in it. */
function split(changes: Changes): {
  readonly here: Changes;
  readonly inFolders: ReadonlyMap<string, Changes>;
} {
  const here = new Map<string, string | null>();
  const inFolders = new Map<string, Map<string, string | null>>();
  for (const [path, oid] of changes) {
    const [name, rest] = firstPart(path);
    if (rest === null) here.set(name, oid);
    else {
      const inside = inFolders.get(name) ?? new Map<string, string | null>();
      inFolders.set(name, inside.set(rest, oid));
    }
  }
  return { here, inFolders };
}

/** An imported kata may have files that are executable; they stay so. */
function modeOf(entry: Entry | undefined): string {
  return entry?.kind === 'blob' ? entry.mode : '100644';
}

function firstPart(path: string): readonly [name: string, rest: string | null] {
  const slash = path.indexOf('/');
  const name = slash === -1 ? path : path.slice(0, slash);
  if (/^(\.{0,2}|\.git)$/i.test(name) || /[\0\\]/.test(name)) {
    throw new RangeError(`no such path in a tree: ${JSON.stringify(path)}`);
  }
  return [name, slash === -1 ? null : path.slice(slash + 1)];
}

function contentOf(entries: ReadonlyMap<string, Entry>): Bytes {
  return treeContent([...entries].map(([name, { mode, oid }]) => ({ name, mode, oid })));
}

function inGitOrder(a: readonly [string, Entry], b: readonly [string, Entry]): number {
  return inTreeOrder(sortable(a), sortable(b));
}

function sortable([name, { kind }]: readonly [string, Entry]) {
  return { name, isTree: kind === 'tree' };
}
