import { parentOf } from '../paths.ts';
import type { Tree } from '../tree.ts';
import type { DirEntry } from './descriptors.ts';
import type { Memory } from './memory.ts';
import { filetypeOf } from './write-stat.ts';

/** What is in a folder, with itself and the one above. */
export function listingOf(tree: Tree, path: string): readonly DirEntry[] {
  const entry = (name: string, at: string): DirEntry => {
    const { ino, kind } = tree.node(at, false);
    return { name: new TextEncoder().encode(name), ino, filetype: filetypeOf[kind] };
  };
  const names = tree.readdir(path);
  return [
    entry('.', path),
    entry('..', parentOf(path)),
    ...names.map((name) => entry(name, `${path}/${name}`)),
  ];
}

/**
 * Writes entries from number `first` on as far as there is room, the last one cut, as fd_readdir
 * wants it; answers how many bytes they took.
 */
export function writeListing(
  memory: Memory,
  at: number,
  length: number,
  listing: readonly DirEntry[],
  first: number,
): number {
  let used = 0;
  for (let index = first; index < listing.length && used < length; index += 1) {
    const entry = listing[index];
    if (entry === undefined) break;
    const bytes = direntOf(entry, index + 1).subarray(0, length - used);
    memory.bytes(at + used, bytes.length).set(bytes);
    used += bytes.length;
  }
  return used;
}

function direntOf({ name, ino, filetype }: DirEntry, next: number): Uint8Array {
  const bytes = new Uint8Array(24 + name.length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(next), true);
  view.setBigUint64(8, BigInt(ino), true);
  view.setUint32(16, name.length, true);
  view.setUint8(20, filetype);
  bytes.set(name, 24);
  return bytes;
}
