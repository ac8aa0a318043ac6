import { Deflate, deflateSync } from 'fflate';
import { concat, uint32s, type Bytes } from './bytes.ts';
import { deflated, type WrappedObject } from './wrapped-object.ts';
import { adlerSums, type AdlerSums } from './zlib.ts';

/** As many bytes are compressed at a time, and once for all versions that begin with them. */
const partBytes = 4096;
/** What a part may refer back to, in bytes; zlib could go to 32768. */
const backBytes = 8192;
/** Files whose versions are known again, each by its first part. */
const mostFiles = 8;
/** Of a version that is kept to compare others with. */
const mostBytes = 2_000_000;

/**
 * Compresses objects as `deflated` does, of which many are versions of one text that grows: what a
 * version begins with, as one before it did, is not compressed again. Versions may come in any order.
 */
export function versionDeflater(): (object: WrappedObject) => Bytes {
  const files: Version[] = [];

  return (object) => {
    const { wrapped } = object;
    const start = wrapped.indexOf(0) + 1;
    const content = wrapped.subarray(start);
    if (content.length < 2 * partBytes || content.length > mostBytes) return deflated(object);
    const known = files.find((each) => commonParts(each.content, content) > 0);
    if (known === undefined) {
      files.unshift({ content, parts: [], sums: [[0, 0]] });
      files.splice(mostFiles);
      return deflated(object);
    }
    const common = commonParts(known.content, content);
    if (content.length >= known.content.length) {
      known.content = content;
      known.parts.splice(common);
      known.sums.splice(common + 1);
    }
    compressUpTo(known, common);
    return joined(wrapped.subarray(0, start), content, {
      parts: known.parts.slice(0, common),
      sums: known.sums[common] ?? [0, 0],
    });
  };
}

/** The longest so far, and how it begins: each part compressed, and the sums up to each. */
type Version = { content: Bytes; readonly parts: Bytes[]; readonly sums: AdlerSums[] };

/** How many parts are the same, from the first on. Something of both is left. */
function commonParts(one: Bytes, other: Bytes): number {
  const most = Math.floor((Math.min(one.length, other.length) - 1) / partBytes) * partBytes;
  const [ones, others] = [viewOf(one), viewOf(other)];
  let at = 0;
  while (at < most && ones.getUint32(at) === others.getUint32(at)) at += 4;
  return Math.floor(at / partBytes);
}

function viewOf({ buffer, byteOffset, byteLength }: Bytes): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function compressUpTo({ content, parts, sums }: Version, count: number): void {
  for (let at = parts.length * partBytes; parts.length < count; at += partBytes) {
    const part = content.subarray(at, at + partBytes);
    parts.push(compressedPart(part, before(content, at)));
    sums.push(adlerSums(sums.at(-1) ?? [0, 0], part));
  }
}

/** A block of DEFLATE that is not the last and ends on a whole byte, so that any other may follow. */
function compressedPart(part: Bytes, dictionary: Bytes): Bytes {
  const written: Uint8Array[] = [];
  const stream = new Deflate({ mem: 2, dictionary }, (bytes) => written.push(bytes));
  stream.push(part);
  stream.flush();
  stream.push(new Uint8Array(), true);
  const bytes = concat(written);
  // fflate (0.8.3) cannot flush to a whole byte. Its empty last block is 11 and zeros: bits of the
  // lowest first. What stands in its place is an empty block that is stored: three bits of zero up to
  // the whole byte, and its length twice.
  const byte = bytes.findLastIndex((each) => each !== 0);
  const top = byte * 8 + 31 - Math.clz32(bytes[byte] ?? 0);
  const end = top - 1;
  clearBit(bytes, top);
  clearBit(bytes, end);
  const whole = Math.ceil((end + 3) / 8);
  return concat([bytes.subarray(0, whole), emptyStored]);
}

const emptyStored = Uint8Array.of(0, 0, 0xff, 0xff);

function clearBit(bytes: Bytes, at: number): void {
  const mask = 1 << (at & 7);
  const byte = bytes[at >> 3] ?? 0;
  if ((byte & mask) === 0)
    throw new RangeError('a compressed part does not end as fflate ends one');
  bytes[at >> 3] = byte & ~mask;
}

function before(content: Bytes, at: number): Bytes {
  return content.subarray(Math.max(0, at - backBytes), at);
}

/** zlib's form (RFC 1950): the header of the object as it is, the parts, the rest, and Adler-32. */
function joined(
  header: Bytes,
  content: Bytes,
  { parts, sums }: { readonly parts: readonly Bytes[]; readonly sums: AdlerSums },
): Bytes {
  const at = parts.length * partBytes;
  const rest = content.subarray(at);
  const stored = [0, header.length, 0, ~header.length & 0xff, 0xff];
  const [a, b] = adlerSums(added(adlerSums([1, 0], header), sums, at), rest);
  return concat([
    Uint8Array.of(0x78, 0x9c, ...stored),
    header,
    ...parts,
    deflateSync(rest, { dictionary: before(content, at) }),
    uint32s([((b << 16) | a) >>> 0]),
  ]);
}

/** Sums of bytes that `length` more with `sums` follow. */
function added([a, b]: AdlerSums, sums: AdlerSums, length: number): AdlerSums {
  return [(a + sums[0]) % 65521, (b + sums[1] + length * a) % 65521];
}
