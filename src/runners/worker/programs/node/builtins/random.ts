import { Buffer } from 'buffer/index.js';
import { nodeError } from '../node-error.ts';

/** The part of crypto that is chance, from the browser's own source. */
export const random = {
  randomBytes(size: number, callback?: Callback): Buffer | undefined {
    const bytes = Buffer.from(filled(size));
    return answer(bytes, callback);
  },

  randomFillSync: (bytes: Uint8Array, offset = 0, size = bytes.length - offset): Uint8Array => {
    bytes.set(filled(size), offset);
    return bytes;
  },

  randomFill(bytes: Uint8Array, callback: Callback): void {
    bytes.set(filled(bytes.length));
    answer(bytes, callback);
  },

  /** From `min` (0 when left out) to `max`, which is left out itself. */
  randomInt(first: number, second?: number | Callback, callback?: Callback): number | undefined {
    const [min, max] = typeof second === 'number' ? [first, second] : [0, first];
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || max <= min) {
      const message = `The value of "max" is out of range. It must be greater than the value of "min" (${min}). Received ${max}`;
      throw nodeError('ERR_OUT_OF_RANGE', message, {}, RangeError);
    }
    const range = max - min;
    const limit = 2 ** 48 - (2 ** 48 % range);
    let found = limit;
    while (found >= limit) found = filled(6).reduce((sum, byte) => sum * 256 + byte, 0);
    return answer(min + (found % range), typeof second === 'function' ? second : callback);
  },

  randomUUID(): string {
    const bytes = filled(16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return Buffer.from(bytes)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },

  getRandomValues: <Bytes extends ArrayBufferView<ArrayBuffer>>(bytes: Bytes): Bytes => fill(bytes),
} as const;

type Callback = (error: null, value: unknown) => void;

function answer<Value>(value: Value, callback: Callback | undefined): Value | undefined {
  if (callback === undefined) return value;
  setImmediate(() => callback(null, value));
  return undefined;
}

function setImmediate(work: () => void): void {
  const own: unknown = Reflect.get(globalThis, 'setImmediate');
  if (typeof own === 'function') own(work);
}

/** The browser gives 64 KB at once. */
function filled(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65536) fill(bytes.subarray(at, at + 65536));
  return bytes;
}

// Taken before the code of a person can put another in its place.
const fill = crypto.getRandomValues.bind(crypto);
