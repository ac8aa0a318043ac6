import type { Bash } from 'just-bash/browser';
import { bytesOfChars, charsOfBytes } from './byte-chars.ts';
import { decodeBytes, encodeText } from './byte-text.ts';
import { expandGlob } from './bash/expand-glob.ts';
import type { GlobRules } from './bash/expand-glob.ts';
import { resolvePath } from './paths.ts';
import type { Tree } from './tree.ts';
import type { Stat } from './tree-node.ts';
import { treeError } from './tree-error.ts';

type BashFs = Bash['fs'];
type Content = Parameters<BashFs['writeFile']>[1];
type Encoding = Parameters<BashFs['writeFile']>[2];
type BashStat = Awaited<ReturnType<BashFs['stat']>>;

/**
 * The tree as just-bash wants its file system. With mkdirSync and writeFileSync there, just-bash
 * puts a file for each of its commands into /bin and /usr/bin.
 */
export function bashFiles(tree: Tree): BashFs & OwnFs {
  return {
    expandGlob: (cwd, pattern, rules) => expandGlob(tree, cwd, pattern, rules),
    mkdirSync: (path, options) => tree.mkdir(path, options),
    writeFileSync: (path, content) => tree.writeFile(path, bytesOf(content, 'utf8'), 0o755),
    readFile: async (path, options) => {
      const encoding = typeof options === 'string' ? options : (options?.encoding ?? 'utf8');
      return isUtf8(encoding)
        ? decodeBytes(tree.readFile(path))
        : charsOfBytes(tree.readFile(path));
    },
    readFileBuffer: async (path) => tree.readFile(path).slice(),
    writeFile: async (path, content, encoding) => tree.writeFile(path, bytesOf(content, encoding)),
    appendFile: async (path, content, encoding) =>
      tree.appendFile(path, bytesOf(content, encoding)),
    exists: async (path) => tree.exists(path),
    stat: async (path) => bashStat(tree.stat(path)),
    lstat: async (path) => bashStat(tree.lstat(path)),
    mkdir: async (path, options) => tree.mkdir(path, options),
    readdir: async (path) => tree.readdir(path),
    readdirWithFileTypes: async (path) =>
      tree.readdir(path).map((name) => ({ name, ...kindOf(tree.lstat(resolvePath(path, name))) })),
    rm: async (path, options) => remove(tree, path, options),
    cp: async (from, to, options) => copy(tree, from, to, options?.recursive === true),
    mv: async (from, to) => tree.rename(from, to),
    resolvePath,
    getAllPaths: () => tree.allPaths(),
    chmod: async (path, mode) => tree.chmod(path, mode),
    symlink: async (target, path) => tree.symlink(target, path),
    link: async (from, to) => tree.link(from, to),
    readlink: async (path) => tree.readlink(path),
    realpath: async (path) => tree.realpath(path),
    utimes: async (path, _atime, mtime) => tree.utimes(path, mtime.getTime()),
  };
}

type OwnFs = {
  /** What a patch calls: build/just-bash/parsing.ts. */
  expandGlob(cwd: string, pattern: string, rules: GlobRules): string[];
  mkdirSync(path: string, options?: { recursive?: boolean }): void;
  writeFileSync(path: string, content: string | Uint8Array): void;
};

/** A Date whose number keeps the fraction, so that `-nt` and `find -newer` see it. */
class FineDate extends Date {
  readonly ms: number;

  constructor(ms: number) {
    super(ms);
    this.ms = ms;
  }

  override getTime(): number {
    return this.ms;
  }

  override valueOf(): number {
    return this.ms;
  }
}

function bashStat(stat: Stat): BashStat {
  const { mode, size, ino, mtimeMs } = stat;
  return { ...kindOf(stat), mode, size, ino, dev: 1, mtime: new FineDate(mtimeMs) };
}

function kindOf(stat: Stat) {
  return {
    isFile: stat.kind === 'file' || stat.kind === 'null',
    isDirectory: stat.kind === 'dir',
    isSymbolicLink: stat.kind === 'link',
  };
}

function remove(
  tree: Tree,
  path: string,
  options: { recursive?: boolean; force?: boolean } = {},
): void {
  const stat = statOrNull(tree, path);
  if (stat === null && options.force === true) return;
  if (stat?.kind !== 'dir') tree.unlink(path);
  else if (options.recursive === true) tree.remove(path);
  else tree.rmdir(path);
}

function statOrNull(tree: Tree, path: string): Stat | null {
  try {
    return tree.lstat(path);
  } catch {
    return null;
  }
}

/** The copy is new: it gets the time of now, as cp without -p gives it. */
function copy(tree: Tree, from: string, to: string, recursive: boolean): void {
  const stat = tree.stat(from);
  if (stat.kind !== 'dir') {
    tree.writeFile(to, tree.readFile(from), stat.mode);
    return;
  }
  if (!recursive) throw treeError('EISDIR', 'cp', from);
  tree.mkdir(to, { recursive: true, mode: stat.mode });
  for (const name of tree.readdir(from)) copy(tree, `${from}/${name}`, `${to}/${name}`, true);
}

function bytesOf(content: Content, options: Encoding): Uint8Array {
  if (typeof content !== 'string') return content.slice();
  const encoding = typeof options === 'string' ? options : (options?.encoding ?? 'utf8');
  if (isUtf8(encoding)) return encodeText(content);
  if (encoding === 'base64') return Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  if (encoding === 'hex') {
    return Uint8Array.from(content.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }
  return bytesOfChars(content);
}

function isUtf8(encoding: string): boolean {
  return encoding === 'utf8' || encoding === 'utf-8';
}
