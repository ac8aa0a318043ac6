import { parentOf, partsOf, resolvePath } from './paths.ts';
import { maxLinks, realPathOf } from './real-path.ts';
import { treeError } from './tree-error.ts';
import { joined, pathsUnder, refusalToReplace, statOf } from './tree-node.ts';
import type { Common, DirNode, FileNode, Stat, TreeNode } from './tree-node.ts';

/**
 * The file tree of one run, in memory and synchronous, so that interpreters can be mounted on it.
 * Paths are absolute. Errors are Node's (tree-error.ts). Permissions are kept, not enforced.
 */
export type Tree = ReturnType<typeof createTree>;

type Place = { readonly dir: DirNode; readonly name: string; readonly node: TreeNode | null };

const nothing = new Uint8Array(0);

export function createTree(nowMs: () => number) {
  let lastMicroseconds = 0;
  let lastIno = 1;
  let mask = 0o022;
  const root = dirNode(0o755);

  for (const path of [
    '/bin',
    '/usr/bin',
    '/usr/local/bin',
    '/dev/fd',
    '/home/sandbox',
    '/sandbox',
  ]) {
    mkdir(path, { recursive: true });
  }
  mkdir('/tmp', { mode: 0o1777 });
  place('/dev/null', 'open', true).dir.entries.set('null', { kind: 'null', ...common(0o666) });

  return {
    stat: (path: string): Stat => statOf(existing(path, 'stat', true)),
    lstat: (path: string): Stat => statOf(existing(path, 'lstat', false)),
    exists: (path: string): boolean => find(path) !== null,
    realpath,
    readFile,
    writeFile,
    appendFile,
    mkdir,
    readdir: (path: string): string[] => [...directory(path, 'scandir').entries.keys()].toSorted(),
    unlink,
    rmdir,
    remove,
    rename,
    link,
    symlink,
    readlink,
    chmod,
    utimes,
    touch,
    umask,
    /** What stands there itself: a file that is open outlives its names. Who changes it, takes a `tick`. */
    node: (path: string, follow: boolean): TreeNode => existing(path, 'open', follow),
    tick,
    allPaths: (): string[] => [...pathsUnder('', root)],
  };

  /** The file's own bytes: not to be written to. */
  function readFile(path: string): Uint8Array {
    const node = existing(path, 'open', true);
    if (node.kind === 'dir') throw treeError('EISDIR', 'read', path);
    return node.kind === 'file' ? node.data : nothing;
  }

  /** Keeps `data` itself. A file that is there keeps its mode. */
  function writeFile(path: string, data: Uint8Array, mode = 0o666 & ~mask): void {
    const node = openFile(path, mode);
    if (node === null) return;
    node.data = data;
    node.mtimeMs = tick();
  }

  function appendFile(path: string, more: Uint8Array, mode = 0o666 & ~mask): void {
    const node = openFile(path, mode);
    if (node === null) return;
    node.data = joined(node.data, more);
    node.mtimeMs = tick();
  }

  function mkdir(path: string, options: { recursive?: boolean; mode?: number } = {}): void {
    if (options.recursive === true && path !== '/' && find(parentOf(path)) === null) {
      mkdir(parentOf(path), options);
    }
    const { dir, name, node } = place(path, 'mkdir', true);
    if (node === null) add(dir, name, dirNode(options.mode ?? 0o777 & ~mask));
    else if (options.recursive !== true || node.kind !== 'dir') {
      throw treeError('EEXIST', 'mkdir', path);
    }
  }

  function unlink(path: string): void {
    const { dir, name, node } = place(path, 'unlink', false);
    if (node === null) throw treeError('ENOENT', 'unlink', path);
    if (node.kind === 'dir') throw treeError('EISDIR', 'unlink', path);
    drop(dir, name);
  }

  function rmdir(path: string): void {
    const { dir, name, node } = place(path, 'rmdir', false);
    if (node === null) throw treeError('ENOENT', 'rmdir', path);
    if (node.kind !== 'dir') throw treeError('ENOTDIR', 'rmdir', path);
    if (node === root) throw treeError('EPERM', 'rmdir', path);
    if (node.entries.size > 0) throw treeError('ENOTEMPTY', 'rmdir', path);
    drop(dir, name);
  }

  /** Removes whatever is there, with all that is in it. */
  function remove(path: string): void {
    const { dir, name, node } = place(path, 'rm', false);
    if (node === null || node === root)
      throw treeError(node === null ? 'ENOENT' : 'EPERM', 'rm', path);
    drop(dir, name);
  }

  function rename(from: string, to: string): void {
    const source = place(from, 'rename', false);
    if (source.node === null) throw treeError('ENOENT', 'rename', from, to);
    if (`${resolvePath('/', to)}/`.startsWith(`${resolvePath('/', from)}/`)) {
      if (resolvePath('/', to) === resolvePath('/', from)) return;
      throw treeError('EINVAL', 'rename', from, to);
    }
    const target = place(to, 'rename', false);
    const refusal = refusalToReplace(source.node, target.node);
    if (refusal !== null) throw treeError(refusal, 'rename', from, to);
    drop(source.dir, source.name);
    add(target.dir, target.name, source.node);
  }

  function link(from: string, to: string): void {
    const node = existing(from, 'link', false);
    if (node.kind === 'dir') throw treeError('EPERM', 'link', from, to);
    const { dir, name, node: taken } = place(to, 'link', false);
    if (taken !== null) throw treeError('EEXIST', 'link', from, to);
    add(dir, name, node);
  }

  function symlink(target: string, path: string): void {
    const { dir, name, node } = place(path, 'symlink', false);
    if (node !== null) throw treeError('EEXIST', 'symlink', target, path);
    add(dir, name, { kind: 'link', target, ...common(0o777) });
  }

  function readlink(path: string): string {
    const node = existing(path, 'readlink', false);
    if (node.kind !== 'link') throw treeError('EINVAL', 'readlink', path);
    return node.target;
  }

  function chmod(path: string, mode: number): void {
    existing(path, 'chmod', true).mode = mode & 0o7777;
  }

  function utimes(path: string, mtimeMs: number): void {
    existing(path, 'utime', true).mtimeMs = mtimeMs;
  }

  /** Gives it the time of now. */
  function touch(path: string): void {
    existing(path, 'utime', true).mtimeMs = tick();
  }

  /** What new files and folders may not; answers what it was. */
  function umask(next = mask): number {
    const was = mask;
    mask = next;
    return was;
  }

  function realpath(path: string): string {
    return realPathOf(path, (step) => existing(step, 'realpath', false));
  }

  // ------------------------------------------------------------ inside

  /** The file to write at `path`, made when it is not there; null for /dev/null. */
  function openFile(path: string, mode: number): FileNode | null {
    const { dir, name, node } = place(path, 'open', true);
    if (node?.kind === 'dir') throw treeError('EISDIR', 'open', path);
    if (node?.kind === 'null') return null;
    if (node?.kind === 'file') return node;
    const made: FileNode = { kind: 'file', data: nothing, ...common(mode) };
    add(dir, name, made);
    return made;
  }

  function find(path: string): TreeNode | null {
    try {
      return place(path, 'stat', true).node;
    } catch {
      return null;
    }
  }

  function existing(path: string, syscall: string, follow: boolean): TreeNode {
    const { node } = place(path, syscall, follow);
    if (node === null) throw treeError('ENOENT', syscall, path);
    return node;
  }

  function directory(path: string, syscall: string): DirNode {
    const node = existing(path, syscall, true);
    if (node.kind !== 'dir') throw treeError('ENOTDIR', syscall, path);
    return node;
  }

  /** Where `path` is, or would be made. Follows every link on the way; the last one if `follow`. */
  function place(path: string, syscall: string, follow: boolean, links = 0): Place {
    const parts = partsOf(path);
    const name = parts.pop();
    if (name === undefined) return { dir: root, name: '', node: root };
    const above = `/${parts.join('/')}`;
    const parent = parts.length === 0 ? root : place(above, syscall, true, links).node;
    if (parent === null) throw treeError('ENOENT', syscall, path);
    if (parent.kind !== 'dir') throw treeError('ENOTDIR', syscall, path);
    const node = parent.entries.get(name) ?? null;
    if (node?.kind !== 'link' || !follow) return { dir: parent, name, node };
    if (links >= maxLinks) throw treeError('ELOOP', syscall, path);
    return place(resolvePath(above, node.target), syscall, true, links + 1);
  }

  function add(dir: DirNode, name: string, node: TreeNode): void {
    dir.entries.set(name, node);
    dir.mtimeMs = tick();
  }

  function drop(dir: DirNode, name: string): void {
    dir.entries.delete(name);
    dir.mtimeMs = tick();
  }

  function dirNode(mode: number): DirNode {
    return { kind: 'dir', entries: new Map(), ...common(mode) };
  }

  function common(mode: number): Common {
    return { ino: (lastIno += 1), mode, mtimeMs: tick() };
  }

  function tick(): number {
    // Whole ones: not every program can give back more than that.
    lastMicroseconds = Math.max(Math.round(nowMs() * 1000), lastMicroseconds + 1);
    return lastMicroseconds / 1000;
  }
}
