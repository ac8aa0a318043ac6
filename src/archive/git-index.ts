import type { RepositoryCopy } from '../dojo/ports.ts';
import { bytesOf, bytesOfHex, concat, sha1, uint32s, type Bytes } from '../git/bytes.ts';

/**
 * The index of git, version 2 (gitformat-index): what of the tip is checked out. It knows no times or
 * owners, which only the machine that it is unpacked on will give; git then compares the contents.
 */
export async function gitIndex(tree: RepositoryCopy['tree']): Promise<Bytes> {
  const header = concat([bytesOf('DIRC'), uint32s([2, tree.length])]);
  const index = concat([header, ...tree.map(entry)]);
  return concat([index, await sha1(index)]);
}

function entry({ path, oid, mode, content }: RepositoryCopy['tree'][number]): Bytes {
  const name = bytesOf(path);
  const [ctime, mtime, device, inode, owner, group] = [[0, 0], [0, 0], 0, 0, 0, 0] as const;
  const stat = [...ctime, ...mtime, device, inode, parseInt(mode, 8), owner, group, content.length];
  const flags = Math.min(name.length, 0xfff);
  const fixed = [uint32s(stat), bytesOfHex(oid), Uint8Array.of(flags >> 8, flags & 0xff), name];
  // One to eight zeros end the name and make the entry's length a multiple of eight.
  return concat([...fixed, new Uint8Array(8 - ((62 + name.length) % 8))]);
}
