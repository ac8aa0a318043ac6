import { fileTypes } from '../../emscripten/file-system.ts';
import type {
  FileSystem,
  FileSystemType,
  Node,
  NodeOperations,
} from '../../emscripten/file-system.ts';
import { attributes, errnos, placeAfter } from '../../emscripten/files.ts';
import type { Library } from './library.ts';

/** The library as a read-only file system. */
export function libraryFiles(FS: FileSystem, library: Library): FileSystemType {
  const paths = new WeakMap<Node, string>();
  const pathOf = (node: Node): string => paths.get(node) ?? '';
  const node_ops: NodeOperations = {
    getattr(node) {
      const size = library.sizeOf(pathOf(node)) ?? 4096;
      return attributes({ mode: node.mode, size, ino: 1, mtimeMs: 0 });
    },
    setattr: () => fail(errnos.EROFS),
    lookup: (parent, name) => nodeOf(parent, name),
    readdir: (node) => ['.', '..', ...(library.folders.get(pathOf(node)) ?? [])],
  };
  const stream_ops = {
    llseek: placeAfter(FS, (stream) => library.sizeOf(pathOf(stream.node)) ?? 0),
    read(
      stream: { readonly node: Node },
      buffer: Uint8Array,
      at: number,
      length: number,
      from: number,
    ) {
      const part = library.read(pathOf(stream.node)).subarray(from, from + length);
      buffer.set(part, at);
      return part.length;
    },
  };

  return { mount: () => make(null, '/', '', fileTypes.dir | 0o555) };

  function nodeOf(parent: Node, name: string): Node {
    const folder = pathOf(parent);
    const path = folder === '' ? name : `${folder}/${name}`;
    if (library.folders.has(path)) return make(parent, name, path, fileTypes.dir | 0o555);
    if (library.sizeOf(path) === null) return fail(errnos.ENOENT);
    return make(parent, name, path, fileTypes.file | 0o444);
  }

  function make(parent: Node | null, name: string, path: string, mode: number): Node {
    const node = FS.createNode(parent, name, mode, 0);
    paths.set(node, path);
    return Object.assign(node, { node_ops, stream_ops });
  }

  function fail(errno: number): never {
    throw new FS.ErrnoError(errno);
  }
}
