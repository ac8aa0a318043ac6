import type { Stream } from '../../../protocol.ts';
import { baseOf, parentOf, resolvePath } from '../../paths.ts';
import type { Tree } from '../../tree.ts';
import type { Stat } from '../../tree-node.ts';
import { treeError } from '../../tree-error.ts';
import { createDescriptors } from './fs-descriptors.ts';
import { bytesOf, contentOf, optionOf, pathTextOf } from './fs-names.ts';
import { direntOf, statsOf } from './fs-stat.ts';

/** The synchronous part of fs; the others are made of it (fs.ts). */
export function createFsSync(
  tree: Tree,
  cwd: () => string,
  readStdin: () => Uint8Array,
  write: (stream: Stream, chunk: string | Uint8Array) => void,
) {
  const resolve = (path: unknown): string => resolvePath(cwd(), pathTextOf(path));
  const { pathOf, ...descriptors } = createDescriptors(tree, resolve, readStdin, write);
  const fileOf = (file: unknown, syscall: string): string =>
    typeof file === 'number' ? pathOf(file, syscall) : resolve(file);

  return {
    ...descriptors,
    pathOfFd: (number: number) => pathOf(number, 'fstat'),
    existsSync: (path: unknown) =>
      (typeof path === 'string' || path instanceof Uint8Array || path instanceof URL) &&
      tree.exists(resolve(path)),
    accessSync: (path: unknown) => {
      if (!tree.exists(resolve(path))) throw treeError('ENOENT', 'access', pathTextOf(path));
    },
    readFileSync(file: unknown, options?: unknown) {
      const isStdin = file === 0 || file === '/dev/stdin';
      return contentOf(isStdin ? readStdin() : tree.readFile(fileOf(file, 'read')), options);
    },
    writeFileSync(file: unknown, content: unknown, options?: unknown) {
      if (file === 1 || file === 2) return void descriptors.writeSync(file, content);
      const bytes = bytesOf(content, options);
      if (appends(options)) {
        return tree.appendFile(fileOf(file, 'write'), bytes);
      }
      return tree.writeFile(fileOf(file, 'write'), bytes, modeOf(options));
    },
    appendFileSync: (file: unknown, content: unknown, options?: unknown) =>
      tree.appendFile(fileOf(file, 'write'), bytesOf(content, options), modeOf(options)),
    truncateSync(path: unknown, length = 0) {
      const whole = new Uint8Array(length);
      whole.set(tree.readFile(resolve(path)).subarray(0, length));
      tree.writeFile(resolve(path), whole);
    },
    mkdirSync(path: unknown, options?: unknown) {
      const recursive = optionOf(options, 'recursive') === true;
      tree.mkdir(resolve(path), { recursive, mode: modeOf(options) ?? 0o755 });
    },
    mkdtempSync(prefix: unknown) {
      const letters = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
      const path = `${pathTextOf(prefix, 'prefix')}${letters}`;
      tree.mkdir(resolve(path), {});
      return path;
    },
    readdirSync(path: unknown, options?: unknown) {
      const folder = resolve(path);
      const names =
        optionOf(options, 'recursive') === true ? namesUnder(folder, '') : tree.readdir(folder);
      if (optionOf(options, 'withFileTypes') !== true) return names;
      return names.map((name) => {
        const whole = `${folder}/${name}`;
        const parent = name.includes('/') ? parentOf(whole) : pathTextOf(path);
        return direntOf(baseOf(name), parent, tree.lstat(whole).kind);
      });
    },
    statSync: (path: unknown, options?: unknown) =>
      statOrUndefined(() => tree.stat(resolve(path)), options),
    lstatSync: (path: unknown, options?: unknown) =>
      statOrUndefined(() => tree.lstat(resolve(path)), options),
    fstatSync: (number: number) => statsOf(tree.stat(pathOf(number, 'fstat'))),
    unlinkSync: (path: unknown) => tree.unlink(resolve(path)),
    rmdirSync: (path: unknown) => tree.rmdir(resolve(path)),
    rmSync(path: unknown, options?: unknown) {
      const name = resolve(path);
      const stat = found(() => tree.lstat(name));
      if (stat === null && optionOf(options, 'force') === true) return;
      if (stat?.kind !== 'dir') tree.unlink(name);
      else if (optionOf(options, 'recursive') === true) tree.remove(name);
      else throw treeError('EISDIR', 'rm', name);
    },
    renameSync: (from: unknown, to: unknown) => tree.rename(resolve(from), resolve(to)),
    copyFileSync(from: unknown, to: unknown) {
      const source = resolve(from);
      tree.writeFile(resolve(to), tree.readFile(source).slice(), tree.stat(source).mode);
    },
    chmodSync: (path: unknown, mode: unknown) => tree.chmod(resolve(path), modeNumber(mode)),
    utimesSync: (path: unknown, _atime: unknown, mtime: unknown) =>
      tree.utimes(resolve(path), mtime instanceof Date ? mtime.getTime() : Number(mtime) * 1000),
    linkSync: (from: unknown, to: unknown) => tree.link(resolve(from), resolve(to)),
    symlinkSync: (target: unknown, path: unknown) =>
      tree.symlink(pathTextOf(target, 'target'), resolve(path)),
    readlinkSync: (path: unknown) => tree.readlink(resolve(path)),
    realpathSync: (path: unknown) => tree.realpath(resolve(path)),
  };

  function namesUnder(folder: string, prefix: string): string[] {
    return tree.readdir(folder).flatMap((name) => {
      const isFolder = tree.lstat(`${folder}/${name}`).kind === 'dir';
      const inside = isFolder ? namesUnder(`${folder}/${name}`, `${prefix}${name}/`) : [];
      return [`${prefix}${name}`, ...inside];
    });
  }
}

function statOrUndefined(stat: () => Stat, options: unknown) {
  if (optionOf(options, 'throwIfNoEntry') !== false) return statsOf(stat());
  const there = found(stat);
  return there === null ? undefined : statsOf(there);
}

function found(stat: () => Stat): Stat | null {
  try {
    return stat();
  } catch {
    return null;
  }
}

function appends(options: unknown): boolean {
  const flag = optionOf(options, 'flag');
  return typeof flag === 'string' && flag.startsWith('a');
}

function modeOf(options: unknown): number | undefined {
  const mode = typeof options === 'number' ? options : optionOf(options, 'mode');
  return mode === undefined ? undefined : modeNumber(mode);
}

function modeNumber(mode: unknown): number {
  return typeof mode === 'string' ? Number.parseInt(mode, 8) : Number(mode);
}
