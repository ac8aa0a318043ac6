import './git-buffer.ts';
import type LightningFS from '@isomorphic-git/lightning-fs';
import type { IDBPObjectStore } from 'idb';
import { readBlob } from 'isomorphic-git';
import type { RepositoryCopy } from '../dojo/ports.ts';
import { jsonText } from '../kata/json-text.ts';
import type { Options } from '../kata/options.ts';
import { gitdir, gitFileSystem, rowsOf } from './git-file-system.ts';
import { textOf, type Bytes } from '../git/bytes.ts';
import { readKataCommit, readTreeOf } from './kata-commit.ts';
import type { KataDatabase, KataSchema } from './kata-database.ts';
import { blobsIn } from './tree.ts';

/** Everything that git has of a kata, as it stands in one moment. */
export async function copyRepository(id: string, database: KataDatabase): Promise<RepositoryCopy> {
  const { rows, options } = await readAll(database);
  const refs = refsIn(rows);
  // On these rows, and not on the database: it is faster, and another tab may have gone on in it.
  const fs = gitFileSystem(id, rowsOf(rows), null);
  const tip = refs.get('refs/heads/main') ?? '';
  const { manifest, places } = await readKataCommit(fs, id, tip);
  return {
    manifest,
    objects: objectsIn(rows),
    refs,
    tree: await treeOf(fs, tip),
    pending: new Map(options === undefined ? [] : [[places.options, jsonText(options)]]),
  };
}

export async function readAll(database: KataDatabase): Promise<{
  readonly rows: ReadonlyMap<string, Bytes>;
  readonly options: Options | undefined;
}> {
  const transaction = database.transaction(['git', 'state']);
  const [rows, options] = await Promise.all([
    allRows(transaction.objectStore('git')),
    transaction.objectStore('state').get('options'),
  ]);
  return { rows, options };
}

type GitRows = Pick<IDBPObjectStore<KataSchema, ['git', 'state'], 'git'>, 'getAll' | 'getAllKeys'>;
type Record = { readonly key: string; readonly value: Bytes };

/** Keys and values in one go where the browser can (Chromium 141): else in two, a third slower. */
async function allRows(git: GitRows): Promise<ReadonlyMap<string, Bytes>> {
  const { getAllRecords } = git as { readonly getAllRecords?: () => Promise<readonly Record[]> };
  if (getAllRecords !== undefined) {
    return new Map((await getAllRecords.call(git)).map(({ key, value }) => [key, value]));
  }
  const [paths, values] = await Promise.all([git.getAllKeys(), git.getAll()]);
  return new Map(paths.flatMap((path, at) => (values[at] ? [[path, values[at]] as const] : [])));
}

export function objectsIn(rows: ReadonlyMap<string, Bytes>): RepositoryCopy['objects'] {
  const folder = `${gitdir}/objects/`;
  return [...rows]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, deflated]) => ({ oid: path.slice(folder.length).replace('/', ''), deflated }));
}

export function refsIn(rows: ReadonlyMap<string, Bytes>): ReadonlyMap<string, string> {
  return new Map(
    [...rows]
      .filter(([path]) => path.startsWith(`${gitdir}/refs/`))
      .map(([path, bytes]) => [path.slice(gitdir.length + 1), textOf(bytes).trim()]),
  );
}

export async function treeOf(fs: LightningFS, tip: string): Promise<RepositoryCopy['tree']> {
  const blobs = [...blobsIn(await readTreeOf(fs, tip))];
  return Promise.all(
    blobs.map(async ({ path, oid, mode }) => {
      const { blob } = await readBlob({ fs, gitdir, oid });
      return { path, oid, mode, content: Uint8Array.from(blob) };
    }),
  );
}
