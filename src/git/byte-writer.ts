import type { Bytes } from './bytes.ts';

/** Bytes that are written one after the other, into room that grows. */
export type ByteWriter = {
  readonly length: () => number;
  readonly byte: (byte: number) => void;
  readonly bytes: (bytes: Uint8Array) => void;
  /** What was written from here on; a view, that the next write may leave behind. */
  readonly since: (start: number) => Bytes;
  /** All of it, as a copy of its own. */
  readonly all: () => Bytes;
  readonly clear: () => void;
};

export function byteWriter(room: number): ByteWriter {
  let buffer = new Uint8Array(room);
  let length = 0;

  function make(more: number): void {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }

  return {
    length: () => length,
    byte(byte) {
      make(1);
      buffer[length] = byte;
      length += 1;
    },
    bytes(bytes) {
      make(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    since: (start) => buffer.subarray(start, length),
    all: () => buffer.slice(0, length),
    clear() {
      length = 0;
    },
  };
}
