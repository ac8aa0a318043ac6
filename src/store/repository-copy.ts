import './git-buffer.ts';
import type LightningFS from '@isomorphic-git/lightning-fs';
import { readBlob } from 'isomorphic-git';
import type { RepositoryCopy } from '../dojo/ports.ts';
import { jsonText } from '../kata/json-text.ts';
import { layout } from '../kata/layout.ts';
import type { Options } from '../kata/options.ts';
import { gitdir } from './git-file-system.ts';
import { textOf, type Bytes } from '../git/bytes.ts';
import { readKataCommit, readTreeOf } from './kata-commit.ts';
import type { KataDatabase } from './kata-database.ts';
import { blobsIn } from './tree.ts';

/** Everything that git has of a kata, as it stands in one moment. */
export async function copyRepository(
  id: string,
  database: KataDatabase,
  fs: LightningFS,
): Promise<RepositoryCopy> {
  const { rows, options } = await readAll(database);
  const refs = refsIn(rows);
  const tip = refs.get('refs/heads/main') ?? '';
  const { manifest } = await readKataCommit(fs, id, tip);
  return {
    manifest,
    objects: objectsIn(rows),
    refs,
    tree: await treeOf(fs, tip),
    pending: new Map(options === undefined ? [] : [[layout.options, jsonText(options)]]),
  };
}

async function readAll(database: KataDatabase): Promise<{
  readonly rows: ReadonlyMap<string, Bytes>;
  readonly options: Options | undefined;
}> {
  const transaction = database.transaction(['git', 'state']);
  const git = transaction.objectStore('git');
  const [paths, values, options] = await Promise.all([
    git.getAllKeys(),
    git.getAll(),
    transaction.objectStore('state').get('options'),
  ]);
  const rows = new Map<string, Bytes>();
  for (const [at, path] of paths.entries()) {
    const value = values[at];
    if (value !== undefined) rows.set(path, value);
  }
  return { rows, options };
}

function objectsIn(rows: ReadonlyMap<string, Bytes>): RepositoryCopy['objects'] {
  const folder = `${gitdir}/objects/`;
  return [...rows]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, deflated]) => ({ oid: path.slice(folder.length).replace('/', ''), deflated }));
}

function refsIn(rows: ReadonlyMap<string, Bytes>): ReadonlyMap<string, string> {
  return new Map(
    [...rows]
      .filter(([path]) => path.startsWith(`${gitdir}/refs/`))
      .map(([path, bytes]) => [path.slice(gitdir.length + 1), textOf(bytes).trim()]),
  );
}

async function treeOf(fs: LightningFS, tip: string): Promise<RepositoryCopy['tree']> {
  const blobs = [...blobsIn(await readTreeOf(fs, tip))];
  return Promise.all(
    blobs.map(async ({ path, oid, mode }) => {
      const { blob } = await readBlob({ fs, gitdir, oid });
      return { path, oid, mode, content: Uint8Array.from(blob) };
    }),
  );
}
