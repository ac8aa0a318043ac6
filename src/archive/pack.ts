import { zlibSync } from 'fflate';
import { byteWriter, type ByteWriter } from '../git/byte-writer.ts';
import { bytesOf, sha1, uint32s, type Bytes } from '../git/bytes.ts';
import { objectTypes, type GitObject, type GitObjects } from '../git/git-objects.ts';
import { writeStored } from '../git/zlib.ts';
import { deltaOf, deltaOfStart } from './delta.ts';
import type { Beginning } from './foresee-growth.ts';
import type { Versions } from './versions.ts';

/** A pack of git, version 2 (gitformat-pack). */
export type Pack = {
  readonly bytes: Bytes;
  readonly checksum: Bytes;
  readonly entries: readonly PackEntry[];
};

/** Where an object stands in the pack. */
type PackEntry = { readonly oid: string; readonly offset: number; readonly end: number };

/** git reads a delta by its base, and that one's base: as far down as git's own packs go. */
const deepest = 50;
const offsetDelta = 6;
/** Bytes up to which it does not pay to compress: gzip does it for all of them together. */
const smallEntry = 400;
/** Bytes of a delta that another base could not make much shorter. */
const shortEnough = 24;
/** Room to begin with, in bytes. */
const room = 1_000_000;

/**
 * Every object once: as a whole, or as what differs from an earlier one of its row of versions. Of
 * those in `growing` it is known that they are so many of the first bytes of the newest.
 */
export async function packOf(
  objects: GitObjects,
  versions: readonly Versions[],
  growing: ReadonlyMap<string, Beginning>,
): Promise<Pack> {
  const entries: PackEntry[] = [];
  const pack = byteWriter(room);
  pack.bytes(bytesOf('PACK'));
  pack.bytes(uint32s([2, versions.reduce((sum, { oids }) => sum + oids.length, 0)]));
  for (const { oids } of versions) {
    let newest: Packed | null = null;
    let last: Packed | null = null;
    for (const oid of oids) {
      const offset = pack.length();
      const grown = newest === null ? undefined : growing.get(oid);
      if (newest !== null && grown !== undefined) {
        const bytes = deltaOfStart(newest.object.content, grown.bytes, grown.end);
        writeDelta(pack, { base: newest, bytes });
      } else {
        const object = objects.get(oid);
        const delta: Delta | null = shortest(object, [newest, last]);
        if (delta === null) writeWhole(pack, object);
        else writeDelta(pack, delta);
        last = { object, offset, depth: delta === null ? 0 : delta.base.depth + 1 };
        newest ??= last;
      }
      entries.push({ oid, offset, end: pack.length() });
    }
  }
  const checksum = await sha1(pack.since(0));
  pack.bytes(checksum);
  return { bytes: pack.all(), checksum, entries };
}

type Packed = { readonly object: GitObject; readonly offset: number; readonly depth: number };
type Delta = { readonly base: Packed; readonly bytes: Uint8Array };

/** On the newest version, of which one that only ever grew is a part, or on the one just after. */
function shortest(object: GitObject, candidates: readonly (Packed | null)[]): Delta | null {
  let best: Delta | null = null;
  let limit = object.content.length / 2;
  for (const base of new Set(candidates)) {
    if (base === null || base.depth >= deepest || base.object.type !== object.type) continue;
    const bytes = deltaOf(base.object.content, object.content);
    if (bytes.length < limit) [best, limit] = [{ base, bytes }, bytes.length];
    if (limit <= shortEnough) break;
  }
  return best;
}

function writeWhole(pack: ByteWriter, { type, content }: GitObject): void {
  writeHeader(pack, objectTypes.indexOf(type) + 1, content.length);
  writeCompressed(pack, content);
}

function writeDelta(pack: ByteWriter, { base, bytes }: Delta): void {
  const back = pack.length() - base.offset;
  writeHeader(pack, offsetDelta, bytes.length);
  pack.bytes(distance(back));
  writeCompressed(pack, bytes);
}

function writeCompressed(pack: ByteWriter, bytes: Uint8Array): void {
  if (bytes.length <= smallEntry) writeStored(pack, bytes);
  else pack.bytes(zlibSync(bytes, { level: 6 }));
}

/** The type, and the length before compression: four bits, then seven a byte, the low ones first. */
function writeHeader(pack: ByteWriter, type: number, length: number): void {
  let byte = (type << 4) | (length & 0x0f);
  for (let rest = Math.floor(length / 0x10); rest > 0; rest = Math.floor(rest / 0x80)) {
    pack.byte(byte | 0x80);
    byte = rest & 0x7f;
  }
  pack.byte(byte);
}

/** How far before the entry its base starts: seven bits a byte, the high ones first, each one less. */
function distance(back: number): Bytes {
  const bytes = [back & 0x7f];
  for (let rest = Math.floor(back / 0x80); rest > 0; rest = Math.floor(rest / 0x80)) {
    rest -= 1;
    bytes.unshift((rest & 0x7f) | 0x80);
  }
  return Uint8Array.from(bytes);
}
