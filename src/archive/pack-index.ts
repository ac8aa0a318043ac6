import { bytesOfHex, concat, sha1, uint32s, type Bytes } from '../git/bytes.ts';
import { crc32 } from './crc32.ts';
import type { Pack } from './pack.ts';

/** Where in a pack each object starts: the index of git, version 2 (gitformat-pack). */
export async function packIndex(pack: Pack): Promise<Bytes> {
  const entries = pack.entries.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  const index = concat([
    Uint8Array.of(0xff, 0x74, 0x4f, 0x63),
    uint32s([2]),
    uint32s(fanout(entries.map(({ oid }) => parseInt(oid.slice(0, 2), 16)))),
    ...entries.map(({ oid }) => bytesOfHex(oid)),
    uint32s(entries.map(({ offset, end }) => crc32(pack.bytes.subarray(offset, end)))),
    uint32s(entries.map(({ offset }) => offset)),
    pack.checksum,
  ]);
  return concat([index, await sha1(index)]);
}

/** For each first byte, how many objects have that one or a lower one. */
function fanout(firstBytes: readonly number[]): readonly number[] {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const byte of firstBytes) counts[byte] = (counts[byte] ?? 0) + 1;
  let sum = 0;
  return counts.map((count) => (sum += count));
}
