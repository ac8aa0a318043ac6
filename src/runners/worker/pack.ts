import { parentOf } from './paths.ts';
import type { Tree } from './tree.ts';

/**
 * Puts the files of a pack on the tree, as build/package-pack.ts wrote them: four bytes, little
 * endian, for the length of the header; the header, in JSON; then the files, one behind the other.
 * The tree holds views of `pack` itself, which no one may write to.
 */
export function mountPack(tree: Tree, pack: Uint8Array): void {
  const headerLength = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  const header = new TextDecoder().decode(pack.subarray(4, 4 + headerLength));
  let at = 4 + headerLength;
  for (const entry of entriesOf(header)) {
    tree.mkdir(parentOf(entry[0]), { recursive: true });
    if (entry.length === 2) {
      tree.symlink(entry[1], entry[0]);
      continue;
    }
    const [path, sizeBytes, mode] = entry;
    tree.writeFile(path, pack.subarray(at, at + sizeBytes), mode);
    at += sizeBytes;
  }
}

export type PackHeader = readonly PackEntry[];
type PackEntry =
  | readonly [path: string, sizeBytes: number, mode: number]
  | readonly [path: string, target: string];

/** Our own build wrote it, and the page has checked its hash. */
function entriesOf(header: string): PackHeader {
  return JSON.parse(header) as PackHeader;
}
