import type { Bytes } from '../git/bytes.ts';

/**
 * What a delta of git's packs makes out of `base` (gitformat-pack, "Deltified representation").
 * Throws RangeError when it reads beyond its base, or makes more or less than it says.
 */
export function applyDelta(base: Uint8Array, delta: Uint8Array, most: number): Bytes {
  const [baseLength, sizeAt] = lengthAt(delta, 0);
  const [length, from] = lengthAt(delta, sizeAt);
  if (baseLength !== base.length) {
    throw new RangeError(`a delta of ${baseLength} bytes on a base of ${base.length}`);
  }
  if (length > most) throw new RangeError(`a delta makes ${length} bytes, more than ${most}`);
  const target = new Uint8Array(length);
  let made = 0;
  const put = (bytes: Uint8Array, expected: number): void => {
    if (bytes.length !== expected || made + expected > length) {
      throw new RangeError('a delta reads or writes beyond the end');
    }
    target.set(bytes, made);
    made += expected;
  };
  for (let at = from; at < delta.length;) {
    const opcode = delta[at] ?? 0;
    at += 1;
    if (opcode === 0) throw new RangeError('a delta has an instruction that git has not');
    if ((opcode & 0x80) === 0) {
      put(delta.subarray(at, at + opcode), opcode);
      at += opcode;
      continue;
    }
    const [offset, sizeFrom] = numberAt(delta, at, opcode & 0x0f, 4);
    const [size, end] = numberAt(delta, sizeFrom, (opcode >> 4) & 0x07, 3);
    const copied = size === 0 ? 0x10000 : size;
    put(base.subarray(offset, offset + copied), copied);
    at = end;
  }
  if (made !== length) throw new RangeError(`a delta makes ${made} bytes and says ${length}`);
  return target;
}

/** Seven bits a byte, the low ones first; the high bit says that more follow. */
function lengthAt(delta: Uint8Array, from: number): readonly [length: number, end: number] {
  let length = 0;
  for (let at = from, scale = 1; at < delta.length && scale < 2 ** 42; at += 1, scale *= 0x80) {
    const byte = delta[at] ?? 0;
    length += (byte & 0x7f) * scale;
    if (byte < 0x80) return [length, at + 1];
  }
  throw new RangeError('a delta ends within a length');
}

/** The bytes of a number that are not zero, as the bits of `used` say, the low ones first. */
function numberAt(
  delta: Uint8Array,
  from: number,
  used: number,
  bytes: number,
): readonly [number: number, end: number] {
  let [number, at] = [0, from];
  for (let bit = 0; bit < bytes; bit += 1) {
    if ((used & (1 << bit)) === 0) continue;
    number += (delta[at] ?? 0) * 2 ** (8 * bit);
    at += 1;
  }
  return [number, at];
}
