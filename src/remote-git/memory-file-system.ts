import type { PromiseFsClient } from 'isomorphic-git';
import { bytesOf, textOf } from '../git/bytes.ts';

/**
 * A file system of its own for one fetch, gone with it. Folders are there as soon as files are in
 * them. `check` may throw at what is going to be written.
 */
export function memoryFileSystem(
  check: (path: string, content: Uint8Array) => void = () => undefined,
): PromiseFsClient {
  const files = new Map<string, Uint8Array>();
  const isFolder = (path: string) =>
    path === '/' || [...files.keys()].some((name) => name.startsWith(`${path}/`));

  async function readFile(path: string, options?: Encoding): Promise<Uint8Array | string> {
    const content = files.get(path);
    if (content === undefined) throw missing(path);
    return encodingOf(options) === 'utf8' ? textOf(content) : content;
  }

  async function stat(path: string) {
    const content = files.get(path);
    if (content === undefined && !isFolder(path)) throw missing(path);
    return {
      type: content === undefined ? 'dir' : 'file',
      size: content?.length ?? 0,
      mode: 0o644,
      mtimeMs: 0,
      ctimeMs: 0,
      ino: 0,
      dev: 0,
      uid: 0,
      gid: 0,
      isFile: () => content !== undefined,
      isDirectory: () => content === undefined,
      isSymbolicLink: () => false,
    };
  }

  async function readdir(path: string): Promise<readonly string[]> {
    if (!isFolder(path)) throw missing(path);
    const start = path === '/' ? '/' : `${path}/`;
    const names = [...files.keys()].filter((name) => name.startsWith(start));
    return [...new Set(names.map((name) => name.slice(start.length).split('/', 1)[0] ?? ''))];
  }

  return {
    promises: {
      readFile,
      async writeFile(path: string, content: Uint8Array | string) {
        const bytes = typeof content === 'string' ? bytesOf(content) : content;
        check(path, bytes);
        files.set(path, bytes);
      },
      async unlink(path: string) {
        if (!files.delete(path)) throw missing(path);
      },
      readdir,
      mkdir: async () => undefined,
      rmdir: async () => undefined,
      stat,
      lstat: stat,
      // isomorphic-git looks for these two, and needs them for a work tree only.
      readlink: noLinks,
      symlink: noLinks,
    },
  };
}

async function noLinks(): Promise<never> {
  throw new RangeError('there are no links in memory');
}

type Encoding = string | { readonly encoding?: string };

function encodingOf(options: Encoding | undefined): string | undefined {
  return typeof options === 'string' ? options : options?.encoding;
}

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: there is no ${path}`), { code: 'ENOENT' });
}
