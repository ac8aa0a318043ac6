import type { Bytes } from '../git/bytes.ts';
import { byteWriter, type ByteWriter } from '../git/byte-writer.ts';

/** Copying fewer bytes than this is no shorter than to insert them. */
const shortestCopy = 7;
const longestCopy = 0xffffff;
const longestInsert = 0x7f;

/** One for all deltas, as they are made one after the other. */
const delta = byteWriter(4096);

/**
 * What makes `target` out of `base`, as git's packs tell it (gitformat-pack, "Deltified
 * representation"). It finds what the two have in common at their start and at their end and, where
 * what remains is equally long in both, the bytes that stand at the same place: versions of a text
 * that grows, and of a folder, differ in no other way.
 */
export function deltaOf(base: Uint8Array, target: Uint8Array): Bytes {
  const prefix = commonPrefix(base, target);
  const suffix = commonSuffix(base, target, prefix);
  start(base.length, target.length);
  copy(0, prefix);
  if (base.length === target.length) {
    alignedRuns(base, target, prefix, target.length - suffix);
  } else insert(target, prefix, target.length - suffix);
  copy(base.length - suffix, suffix);
  return delta.all();
}

/** What makes the first `prefix` bytes of `base`, and then `end`, out of it. */
export function deltaOfStart(base: Uint8Array, prefix: number, end: Uint8Array): Bytes {
  start(base.length, prefix + end.length);
  copy(0, prefix);
  insert(end, 0, end.length);
  return delta.all();
}

function start(baseLength: number, targetLength: number): void {
  delta.clear();
  writeLength(delta, baseLength);
  writeLength(delta, targetLength);
}

function alignedRuns(base: Uint8Array, target: Uint8Array, from: number, to: number): void {
  let inserted = from;
  for (let at = from; at < to; at += 1) {
    let end = at;
    while (end < to && base[end] === target[end]) end += 1;
    if (end - at >= shortestCopy) {
      insert(target, inserted, at);
      copy(at, end - at);
      inserted = end;
    }
    at = end;
  }
  insert(target, inserted, to);
}

function commonPrefix(base: Uint8Array, target: Uint8Array): number {
  const most = Math.min(base.length, target.length);
  let length = 0;
  while (length < most && base[length] === target[length]) length += 1;
  return length < shortestCopy ? 0 : length;
}

function commonSuffix(base: Uint8Array, target: Uint8Array, prefix: number): number {
  const most = Math.min(base.length, target.length) - prefix;
  let length = 0;
  while (length < most && base[base.length - 1 - length] === target[target.length - 1 - length]) {
    length += 1;
  }
  return length < shortestCopy ? 0 : length;
}

/** Seven bits a byte, the low ones first; the high bit says that more follow. */
function writeLength(into: ByteWriter, length: number): void {
  let rest = length;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) into.byte((rest & 0x7f) | 0x80);
  into.byte(rest);
}

/** An opcode whose low bits name the bytes of offset and size that follow: those that are not zero. */
function copy(from: number, length: number): void {
  for (let done = 0; done < length; done += longestCopy) {
    const [offset, size] = [from + done, Math.min(longestCopy, length - done)];
    delta.byte(0x80 | usedBytes(offset, 4) | (usedBytes(size, 3) << 4));
    writeUsed(offset);
    writeUsed(size);
  }
}

function usedBytes(number: number, count: number): number {
  let bits = 0;
  for (let byte = 0; byte < count; byte += 1) {
    if (((number >>> (8 * byte)) & 0xff) !== 0) bits |= 1 << byte;
  }
  return bits;
}

function writeUsed(number: number): void {
  for (let rest = number; rest !== 0; rest >>>= 8) {
    if ((rest & 0xff) !== 0) delta.byte(rest & 0xff);
  }
}

function insert(bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at += longestInsert) {
    const end = Math.min(at + longestInsert, to);
    delta.byte(end - at);
    delta.bytes(bytes.subarray(at, end));
  }
}
