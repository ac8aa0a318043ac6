import type { Tree } from '../tree.ts';
import { statOf } from '../tree-node.ts';
import type { FileNode, TreeNode } from '../tree-node.ts';
import type { FileSystem, FileSystemType, Node, NodeOperations } from './file-system.ts';
import { fileTypes } from './file-system.ts';
import { attributes, errnos, placeAfter } from './files.ts';
import { createFileWriter } from './write-file.ts';

/**
 * The tree of the run as a file system: nothing is copied in or out. A node of Emscripten's stands
 * for a node of the tree itself, so that an open file outlives its name.
 *
 * @param umask What of a new file's or folder's mode is taken away.
 */
export function treeFiles(FS: FileSystem, tree: Tree, umask: () => number): FileSystemType {
  const treeNodes = new WeakMap<Node, TreeNode>();
  /** Files whose making is not over: Emscripten then gives them the mode that was asked for. */
  const fresh = new WeakSet<Node>();
  const writer = createFileWriter(tree.tick);

  const node_ops: NodeOperations = {
    getattr: (node) => {
      const { kind, ino, mode, size, mtimeMs } = statOf(treeNodeOf(node));
      const sizeBytes = kind === 'dir' ? 4096 : size;
      return attributes({ ino, mode: typeOf(kind) | mode, size: sizeBytes, mtimeMs });
    },
    setattr(node, { mode, size, mtime }) {
      const changed = treeNodeOf(node);
      if (mode !== undefined) {
        changed.mode = mode & 0o7777 & (fresh.delete(node) ? ~umask() : ~0);
        node.mode = typeOf(changed.kind) | changed.mode;
      }
      if (typeof mtime === 'number') changed.mtimeMs = isNow(mtime) ? tree.tick() : mtime;
      if (size !== undefined && changed.kind === 'file') writer.resize(changed, size);
    },
    lookup(parent, name) {
      const folder = treeNodeOf(parent);
      const found = folder.kind === 'dir' ? folder.entries.get(name) : undefined;
      if (found === undefined) throw new FS.ErrnoError(errnos.ENOENT);
      return nodeFor(parent, name, found);
    },
    mknod(parent, name, mode) {
      const type = mode & ~0o7777;
      if (type !== fileTypes.dir && type !== fileTypes.file) throw new FS.ErrnoError(errnos.EPERM);
      const path = pathIn(parent, name);
      const allowed = mode & 0o7777 & ~umask();
      at(() => {
        if (type === fileTypes.dir) tree.mkdir(path, { mode: allowed });
        else tree.writeFile(path, new Uint8Array(0), allowed);
      });
      const node = nodeFor(parent, name, tree.node(path, false));
      if (type === fileTypes.file) fresh.add(node);
      return node;
    },
    rename(node, newParent, newName) {
      const from = pathIn(node.parent, node.name);
      const to = pathIn(newParent, newName);
      const replaced = known(newParent, newName);
      at(() => tree.rename(from, to));
      if (replaced !== null) FS.hashRemoveNode(replaced);
      node.name = newName;
    },
    unlink: (parent, name) => at(() => tree.unlink(pathIn(parent, name))),
    rmdir: (parent, name) => at(() => tree.rmdir(pathIn(parent, name))),
    readdir(node) {
      const folder = treeNodeOf(node);
      return ['.', '..', ...(folder.kind === 'dir' ? folder.entries.keys() : [])];
    },
    symlink(parent, name, target) {
      const path = pathIn(parent, name);
      at(() => tree.symlink(target, path));
      return nodeFor(parent, name, tree.node(path, false));
    },
    readlink(node) {
      const link = treeNodeOf(node);
      if (link.kind !== 'link') throw new FS.ErrnoError(errnos.EINVAL);
      return link.target;
    },
  };

  const stream_ops = {
    llseek: placeAfter(FS, ({ node }) => statOf(treeNodeOf(node)).size),
    read(
      { node }: { readonly node: Node },
      buffer: Uint8Array,
      at: number,
      length: number,
      from: number,
    ) {
      const part = fileOf(node).data.subarray(from, from + length);
      buffer.set(part, at);
      return part.length;
    },
    write(
      { node }: { readonly node: Node },
      buffer: Uint8Array,
      at: number,
      length: number,
      to: number,
    ) {
      if (length > 0) writer.write(fileOf(node), buffer.subarray(at, at + length), to);
      return length;
    },
  };

  return { mount: () => nodeFor(null, '/', tree.node('/', true)) };

  function nodeFor(parent: Node | null, name: string, treeNode: TreeNode): Node {
    const mode = typeOf(treeNode.kind) | treeNode.mode;
    const node = Object.assign(FS.createNode(parent, name, mode, 0), { node_ops, stream_ops });
    treeNodes.set(node, treeNode);
    return node;
  }

  function treeNodeOf(node: Node): TreeNode {
    const treeNode = treeNodes.get(node);
    if (treeNode === undefined) throw new FS.ErrnoError(errnos.EBADF);
    return treeNode;
  }

  function fileOf(node: Node): FileNode {
    const file = treeNodeOf(node);
    if (file.kind !== 'file') throw new FS.ErrnoError(errnos.EINVAL);
    return file;
  }

  function known(parent: Node, name: string): Node | null {
    try {
      return FS.lookupNode(parent, name);
    } catch {
      return null;
    }
  }

  function pathIn(parent: Node, name: string): string {
    const folder = FS.getPath(parent);
    return folder === '/' ? `/${name}` : `${folder}/${name}`;
  }

  /** The tree's errors become Emscripten's. */
  function at<T>(change: () => T): T {
    try {
      return change();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      throw new FS.ErrnoError(errnos[code as keyof typeof errnos] ?? errnos.EIO);
    }
  }
}

function typeOf(kind: TreeNode['kind']): number {
  if (kind === 'dir') return fileTypes.dir;
  if (kind === 'link') return fileTypes.link;
  return kind === 'file' ? fileTypes.file : fileTypes.device;
}

/** utime(path, None): Emscripten answers whole milliseconds, which may lie before the last change. */
function isNow(mtimeMs: number): boolean {
  return Number.isInteger(mtimeMs) && Math.abs(Date.now() - mtimeMs) <= 1;
}
