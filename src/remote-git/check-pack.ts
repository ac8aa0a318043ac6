import { Unzlib, unzlibSync } from 'fflate';
import { GitFailure } from './git-failure.ts';

/** Far beyond what any start-point has. */
export const packLimits = { objects: 100_000, objectBytes: 10_000_000, allBytes: 100_000_000 };

/**
 * Looks through a pack (gitformat-pack) before isomorphic-git does, which inflates an object whole,
 * whatever its header says of its size. Throws GitFailure where an object is not as large as it says,
 * or where they are too much.
 */
export function checkPack(pack: Uint8Array): void {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  if (pack.length < headerLength + checksumLength) throw broken('it is cut short');
  const count = view.getUint32(8);
  if (count > packLimits.objects) throw tooLarge();
  let allBytes = 0;
  let at = headerLength;
  for (let object = 0; object < count; object += 1) {
    const { start, isDelta, sizeBytes } = headerAt(pack, at);
    if (sizeBytes > packLimits.objectBytes) throw tooLarge();
    const { content, end } = inflatedAt(pack.subarray(0, -checksumLength), start, sizeBytes);
    const madeBytes = isDelta ? targetSize(content) : 0;
    allBytes += sizeBytes + madeBytes;
    if (madeBytes > packLimits.objectBytes || allBytes > packLimits.allBytes) throw tooLarge();
    at = end;
  }
}

const [headerLength, checksumLength] = [12, 20];
const [offsetDelta, refDelta] = [6, 7];

function headerAt(pack: Uint8Array, offset: number) {
  const kind = ((pack[offset] ?? 0) >> 4) & 0x07;
  const { value, end } = varintAt(pack, offset, 0x0f, 0x10);
  const base = kind === offsetDelta ? varintAt(pack, end, 0x7f, 0x80).end - end : 0;
  return {
    sizeBytes: value,
    isDelta: kind === offsetDelta || kind === refDelta,
    start: end + (kind === refDelta ? 20 : base),
  };
}

/** Little end first, of which the first byte has as many bits as `mask`. */
function varintAt(bytes: Uint8Array, offset: number, mask: number, scale: number) {
  let at = offset;
  let byte = bytes[at] ?? 0;
  let value = byte & mask;
  for (let times = scale; byte >= 0x80; times *= 0x80) {
    at += 1;
    if (at >= bytes.length || times > 2 ** 42) throw broken('an object has no whole header');
    byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * times;
  }
  return { value, end: at + 1 };
}

/** What a delta says that it makes: behind the size of what it is made from. */
function targetSize(delta: Uint8Array): number {
  return varintAt(delta, varintAt(delta, 0, 0x7f, 0x80).end, 0x7f, 0x80).value;
}

const stepBytes = 4096;
/** Between the last byte that a stream makes and its end there is next to nothing. */
const slackBytes = 4096;
const mostTries = 16;

/**
 * zlib says nowhere how long its stream is, but ends with the checksum of what it makes. The first
 * place with those four bytes up to which it inflates whole is its end: before that it would be cut.
 */
function inflatedAt(pack: Uint8Array, start: number, sizeBytes: number) {
  const { reachedAt, checksum } = streamed(pack, start, sizeBytes);
  let tries = 0;
  const last = Math.min(pack.length, reachedAt + slackBytes);
  for (let at = Math.max(start + 2, reachedAt - stepBytes - 4); at + 4 <= last; at += 1) {
    if (!checksum.every((byte, index) => pack[at + index] === byte)) continue;
    tries += 1;
    if (tries > mostTries) break;
    const content = whole(pack.subarray(start, at + 4), sizeBytes);
    if (content !== null) return { content, end: at + 4 };
  }
  throw broken('an object does not end as it should');
}

/** How far the stream has to be read for so many bytes, which may not be more, and their checksum. */
function streamed(pack: Uint8Array, start: number, sizeBytes: number) {
  const made = { bytes: 0 };
  let [low, high] = [1, 0];
  const stream = new Unzlib((part) => {
    made.bytes += part.length;
    if (made.bytes > sizeBytes) throw tooLarge();
    for (const byte of part) {
      low = (low + byte) % 65_521;
      high = (high + low) % 65_521;
    }
  });
  let at = start;
  do {
    if (at >= pack.length) throw broken('an object is cut short');
    pushed(stream, pack.subarray(at, at + stepBytes));
    at += stepBytes;
  } while (made.bytes < sizeBytes);
  return { reachedAt: at, checksum: [high >> 8, high & 0xff, low >> 8, low & 0xff] };
}

function pushed(stream: Unzlib, bytes: Uint8Array): void {
  try {
    stream.push(bytes);
  } catch (error) {
    if (error instanceof GitFailure) throw error;
    throw broken('zlib does not read an object');
  }
}

function whole(deflated: Uint8Array, sizeBytes: number): Uint8Array | null {
  try {
    const content = unzlibSync(deflated, { out: new Uint8Array(sizeBytes) });
    return content.length === sizeBytes ? content : null;
  } catch {
    // fflate's own errors have no type: they say that it is cut short here.
    return null;
  }
}

function broken(reason: string): GitFailure {
  return new GitFailure({ kind: 'not_understood', reason });
}

function tooLarge(): GitFailure {
  return new GitFailure({ kind: 'too_large', limitBytes: packLimits.allBytes });
}
