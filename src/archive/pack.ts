import { zlibSync } from 'fflate';
import { bytesOf, concat, sha1, uint32s, type Bytes } from '../git/bytes.ts';
import { deltaOf } from './delta.ts';
import { objectTypes, type GitObject, type GitObjects } from '../git/git-objects.ts';
import type { Versions } from './versions.ts';

/** A pack of git, version 2 (gitformat-pack). */
export type Pack = {
  readonly bytes: Bytes;
  readonly checksum: Bytes;
  readonly entries: readonly PackEntry[];
};

type PackEntry = {
  readonly oid: string;
  /** Where the entry starts in the pack. */
  readonly offset: number;
  readonly bytes: Bytes;
};

/** git reads a delta by its base, and that one's base: as far down as git's own packs go. */
const deepest = 50;
const offsetDelta = 6;
const headerLength = 12;
/** Bytes up to which it does not pay to compress. */
const smallEntry = 150;
/** Bytes of a delta that another base could not make much shorter. */
const shortEnough = 24;

/** Every object once: as a whole, or as what differs from an earlier one of its row of versions. */
export async function packOf(objects: GitObjects, versions: readonly Versions[]): Promise<Pack> {
  const entries: PackEntry[] = [];
  let offset = headerLength;
  for (const { oids } of versions) {
    const packed: Packed[] = [];
    for (const oid of oids) {
      const object = objects.get(oid);
      const found = shortest(object, bases(packed));
      const bytes = found === null ? whole(object) : told(found, offset);
      entries.push({ oid, offset, bytes });
      packed.push({ object, offset, depth: found === null ? 0 : found.base.depth + 1 });
      offset += bytes.length;
    }
  }
  const header = concat([bytesOf('PACK'), uint32s([2, entries.length])]);
  const bytes = concat([header, ...entries.map((entry) => entry.bytes)]);
  const checksum = await sha1(bytes);
  return { bytes: concat([bytes, checksum]), checksum, entries };
}

type Packed = { readonly object: GitObject; readonly offset: number; readonly depth: number };
type Delta = { readonly base: Packed; readonly bytes: Uint8Array };

/** The newest version, of which one that only ever grew is a part, and the one just after. */
function bases(row: readonly Packed[]): readonly Packed[] {
  const candidates = [row[0], row.length > 1 ? row.at(-1) : undefined];
  return candidates.filter((base) => base !== undefined && base.depth < deepest) as Packed[];
}

function shortest(object: GitObject, candidates: readonly Packed[]): Delta | null {
  let best: Delta | null = null;
  let limit = object.content.length / 2;
  for (const base of candidates) {
    if (base.object.type !== object.type) continue;
    const bytes = deltaOf(base.object.content, object.content);
    if (bytes.length < limit) [best, limit] = [{ base, bytes }, bytes.length];
    if (limit <= shortEnough) break;
  }
  return best;
}

function whole({ type, content }: GitObject): Bytes {
  return concat([entryHeader(objectTypes.indexOf(type) + 1, content.length), compressed(content)]);
}

function told({ base, bytes }: Delta, offset: number): Bytes {
  return concat([
    entryHeader(offsetDelta, bytes.length),
    distance(offset - base.offset),
    compressed(bytes),
  ]);
}

function compressed(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: bytes.length <= smallEntry ? 0 : 6 });
}

/** The type, and the length before compression: four bits, then seven a byte, the low ones first. */
function entryHeader(type: number, length: number): Bytes {
  const bytes: number[] = [];
  let byte = (type << 4) | (length & 0x0f);
  for (let rest = Math.floor(length / 0x10); rest > 0; rest = Math.floor(rest / 0x80)) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
  }
  return Uint8Array.of(...bytes, byte);
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
