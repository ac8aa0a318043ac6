import type { Tree } from '../../tree.ts';
import { resolvePath } from '../../paths.ts';
import { optionOf, pathTextOf } from './fs-names.ts';
import type { createFsSync } from './fs-sync.ts';
import { nodeError } from './node-error.ts';

type FsSync = ReturnType<typeof createFsSync>;

/** What of fs is made of the rest of it. */
export function createMoreFsSync(tree: Tree, cwd: () => string, fs: FsSync) {
  const nothing = (): void => undefined;
  return {
    cpSync: copy,
    /** Node 22's: names that match patterns with `*`, `**` and `?`. */
    globSync(pattern: unknown, options?: unknown): string[] {
      const folder = resolvePath(cwd(), pathTextOf(optionOf(options, 'cwd') ?? '.'));
      const patterns = (Array.isArray(pattern) ? pattern : [pattern]).map((each) =>
        expressionOf(String(each)),
      );
      const inside = folder === '/' ? '/' : `${folder}/`;
      const names = tree.allPaths().filter((path) => path.startsWith(inside));
      return names
        .map((path) => path.slice(inside.length))
        .filter((name) => name !== '' && patterns.some((each) => each.test(name)))
        .toSorted();
    },
    opendirSync(path: unknown) {
      const entries = fs.readdirSync(path, { withFileTypes: true });
      return {
        path: pathTextOf(path),
        readSync: () => entries.shift() ?? null,
        read: () => Promise.resolve(entries.shift() ?? null),
        closeSync: nothing,
        close: () => Promise.resolve(),
        async *[Symbol.asyncIterator]() {
          yield* entries;
        },
      };
    },
    ftruncateSync: (number: number, length?: number) =>
      fs.truncateSync(fs.pathOfFd(number), length),
    fchmodSync: (number: number, mode: unknown) => fs.chmodSync(fs.pathOfFd(number), mode),
    futimesSync: (number: number, atime: unknown, mtime: unknown) =>
      fs.utimesSync(fs.pathOfFd(number), atime, mtime),
    lutimesSync: fs.utimesSync,
    fsyncSync: nothing,
    fdatasyncSync: nothing,
    chownSync: nothing,
    fchownSync: nothing,
    lchownSync: nothing,
    statfsSync: () => ({ type: 0, bsize: 4096, blocks: 2 ** 20, bfree: 2 ** 19, bavail: 2 ** 19 }),
  };

  function copy(from: unknown, to: unknown, options?: unknown): void {
    const isFolder = fs.statSync(from)?.isDirectory() === true;
    if (!isFolder) {
      const isKept = optionOf(options, 'force') === false && fs.existsSync(pathTextOf(to));
      if (!isKept) fs.copyFileSync(from, to);
      return;
    }
    if (optionOf(options, 'recursive') !== true) {
      const path = pathTextOf(from);
      const message = `Recursive option not enabled, cannot copy a directory: cp returned EISDIR (${path} is a directory (not copied)) ${path}`;
      throw nodeError('ERR_FS_EISDIR', message, { errno: 21, syscall: 'cp' });
    }
    fs.mkdirSync(to, { recursive: true });
    for (const name of tree.readdir(resolvePath(cwd(), pathTextOf(from)))) {
      copy(`${pathTextOf(from)}/${name}`, `${pathTextOf(to)}/${name}`, options);
    }
  }
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_whole, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*\*|\*|\?/g, (star) => wildcards[star] ?? star);
  return new RegExp(`^${source}$`);
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
