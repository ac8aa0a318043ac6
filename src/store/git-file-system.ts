import LightningFS from '@isomorphic-git/lightning-fs';
import type { Bytes } from '../git/bytes.ts';

/** Where the file system of a repository gets its files: rows of path to bytes. */
export type Rows = {
  readonly get: (path: string) => Promise<Bytes | undefined>;
  /** The paths that begin with this, in order. */
  readonly pathsUnder: (folder: string) => Promise<readonly string[]>;
};

/** Rows that are in memory. */
export function rowsOf(rows: ReadonlyMap<string, Bytes>): Rows {
  return {
    get: async (path) => rows.get(path),
    pathsUnder: async (folder) => [...rows.keys()].filter((path) => path.startsWith(folder)),
  };
}

/** The folder of the repository in its file system. There is no work tree and no index. */
export const gitdir = '/.git';

/**
 * A lightning-fs on rows of ours. Its own back end saves files and their inodes apart, so that a tab
 * closed in between leaves a broken repository (isomorphic-git issue 2290); with this one, writes go
 * to `write` alone, which collects them for one transaction. Without it the file system is read-only.
 */
export function gitFileSystem(
  name: string,
  rows: Rows,
  write: ((path: string, bytes: Bytes) => void) | null,
): LightningFS {
  // The types of lightning-fs 4.10 leave out `backend`, which its README documents.
  const options: LightningFS.Options & { readonly backend: unknown } = {
    backend: backend(rows, write),
  };
  return new LightningFS(name, options);
}

/** What lightning-fs asks of a back end, as far as isomorphic-git uses it. */
function backend(rows: Rows, write: ((path: string, bytes: Bytes) => void) | null) {
  async function stat(path: string) {
    if (path === '/' || path === gitdir) return folderStat;
    const bytes = await rows.get(path);
    if (bytes !== undefined) return { ...folderStat, type: 'file', size: bytes.length };
    if ((await rows.pathsUnder(`${path}/`)).length > 0) return folderStat;
    throw notFound(path);
  }

  return {
    stat,
    lstat: stat,
    readFile: async (path: string, options: { readonly encoding?: string }) => {
      const bytes = await rows.get(path);
      if (bytes === undefined) throw notFound(path);
      return options.encoding === 'utf8' ? decoder.decode(bytes) : bytes;
    },
    readdir: async (path: string) => {
      const folder = path === '/' ? '/' : `${path}/`;
      const paths = await rows.pathsUnder(folder);
      if (paths.length === 0) throw notFound(path);
      return [...new Set(paths.map((each) => each.slice(folder.length).split('/', 1).join()))];
    },
    writeFile: async (path: string, content: string | Uint8Array) => {
      if (write === null) throw outsideBatch(path);
      // A copy: IndexedDB would store the whole buffer behind a view.
      write(path, typeof content === 'string' ? encoder.encode(content) : Uint8Array.from(content));
    },
    mkdir: async (path: string) => {
      if (write === null) throw outsideBatch(path);
    },
    // lightning-fs calls this after every write; rows are saved by their transaction.
    saveSuperblock: () => undefined,
  };
}

const folderStat = { type: 'dir', mode: 0o777, size: 0, ino: 0, mtimeMs: 0 };

function notFound(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file, ${path}`), { code: 'ENOENT' });
}

function outsideBatch(path: string): Error {
  return new RangeError(`${path} was written outside a batch`);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
