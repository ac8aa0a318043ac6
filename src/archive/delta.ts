/** Copying fewer bytes than this is no shorter than to insert them. */
const shortestCopy = 7;
const longestCopy = 0xffffff;
const longestInsert = 0x7f;

/**
 * What makes `target` out of `base`, as git's packs tell it (gitformat-pack, "Deltified
 * representation"). It finds what the two have in common at their start and at their end and, where
 * what remains is equally long in both, the bytes that stand at the same place: versions of a text
 * that grows, and of a folder, differ in no other way.
 */
export function deltaOf(base: Uint8Array, target: Uint8Array): Uint8Array {
  const prefix = commonPrefix(base, target);
  const suffix = commonSuffix(base, target, prefix);
  const delta: number[] = [...lengthOf(base), ...lengthOf(target)];
  copy(delta, 0, prefix);
  if (base.length === target.length) {
    alignedRuns(delta, base, target, prefix, target.length - suffix);
  } else insert(delta, target.subarray(prefix, target.length - suffix));
  copy(delta, base.length - suffix, suffix);
  return Uint8Array.from(delta);
}

function alignedRuns(
  delta: number[],
  base: Uint8Array,
  target: Uint8Array,
  from: number,
  to: number,
): void {
  let inserted = from;
  for (let at = from; at < to; at += 1) {
    let end = at;
    while (end < to && base[end] === target[end]) end += 1;
    if (end - at >= shortestCopy) {
      insert(delta, target.subarray(inserted, at));
      copy(delta, at, end - at);
      inserted = end;
    }
    at = end;
  }
  insert(delta, target.subarray(inserted, to));
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
function lengthOf({ length }: Uint8Array): readonly number[] {
  const bytes: number[] = [];
  let rest = length;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** An opcode whose low bits name the bytes of offset and size that follow: those that are not zero. */
function copy(delta: number[], from: number, length: number): void {
  for (let done = 0; done < length; done += longestCopy) {
    const [offset, size] = [from + done, Math.min(longestCopy, length - done)];
    const parts = [0, 8, 16, 24].map((shift) => (offset >>> shift) & 0xff);
    parts.push(...[0, 8, 16].map((shift) => (size >>> shift) & 0xff));
    const used = parts.map((byte, bit) => (byte === 0 ? 0 : 1 << bit));
    delta.push(0x80 | used.reduce((bits, bit) => bits | bit, 0));
    delta.push(...parts.filter((byte) => byte !== 0));
  }
}

function insert(delta: number[], bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += longestInsert) {
    const part = bytes.subarray(at, at + longestInsert);
    delta.push(part.length, ...part);
  }
}
