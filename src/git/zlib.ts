import { unzlibSync, zlibSync } from 'fflate';
import type { Bytes } from './bytes.ts';
import type { ByteWriter } from './byte-writer.ts';

/** The most that a block that is not compressed can hold. */
const longestStored = 0xffff;

/** zlib's form of bytes as they are: many small ones cost more to compress than they save. */
export function writeStored(into: ByteWriter, bytes: Uint8Array): void {
  if (bytes.length > longestStored) {
    into.bytes(zlibSync(bytes, { level: 0 }));
    return;
  }
  const { length } = bytes;
  // A header that says "fastest", one last block, its length twice, the bytes, Adler-32 (RFC 1950).
  for (const byte of [0x78, 0x01, 0x01, length & 0xff, length >> 8]) into.byte(byte);
  for (const byte of [~length & 0xff, (~length >> 8) & 0xff]) into.byte(byte);
  into.bytes(bytes);
  const sum = adler32(bytes);
  for (const shift of [24, 16, 8, 0]) into.byte((sum >>> shift) & 0xff);
}

/** Inflates; bytes that were stored as they are, in one block, are not copied. */
export function inflated(deflated: Bytes): Bytes {
  const [header = 0, , block] = deflated;
  const length = (deflated[3] ?? 0) | ((deflated[4] ?? 0) << 8);
  const isStored = (header & 0x0f) === 8 && block === 1 && deflated.length === length + 11;
  return isStored ? deflated.subarray(7, 7 + length) : unzlibSync(deflated);
}

function adler32(bytes: Uint8Array): number {
  const [a, b] = adlerSums([1, 0], bytes);
  return ((b << 16) | a) >>> 0;
}

/** The two sums of Adler-32 (RFC 1950), gone on with. */
export function adlerSums([before, beforeAll]: AdlerSums, bytes: Uint8Array): AdlerSums {
  let [a, b] = [before, beforeAll];
  // So many that the sums stay below 2^31 before they are reduced.
  for (let at = 0; at < bytes.length; at += 2654) {
    const end = Math.min(at + 2654, bytes.length);
    for (let each = at; each < end; each += 1) {
      a += bytes[each] ?? 0;
      b += a;
    }
    [a, b] = [a % 65521, b % 65521];
  }
  return [a, b];
}

export type AdlerSums = readonly [a: number, b: number];
