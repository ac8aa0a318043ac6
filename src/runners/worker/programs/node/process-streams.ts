import { Buffer } from 'buffer/index.js';
import { Readable, Writable } from 'readable-stream';
import type { Stream } from '../../../protocol.ts';
import { bytesOf } from './fs-names.ts';
import type { EventLoop } from './event-loop.ts';

/** process.stdout and process.stderr: what is written is out at once. They are no terminals. */
export function createOutput(
  name: Stream,
  fd: number,
  print: (stream: Stream, chunk: string | Uint8Array) => void,
  loop: EventLoop,
) {
  const put = (chunk: unknown, encoding?: unknown): void =>
    print(name, typeof chunk === 'string' && isUtf8(encoding) ? chunk : bytesOf(chunk, encoding));
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, encoding, done) {
      put(chunk, encoding);
      done();
    },
  });
  return Object.assign(stream, {
    fd,
    _type: 'pipe',
    // Not by way of the stream's queue: much is written, and nothing ever waits.
    write(chunk: unknown, ...rest: unknown[]): boolean {
      put(chunk, rest[0]);
      const done = rest.at(-1);
      if (typeof done === 'function') loop.nextTick(() => void done());
      return true;
    },
    getColorDepth: () => 1,
    hasColors: () => false,
  });
}

/** process.stdin: all of it is there already, but it is taken only when the program reads. */
export function createInput(readStdin: () => Uint8Array) {
  let isRead = false;
  const stream = new Readable({
    read() {
      const bytes = isRead ? nothing : readStdin();
      isRead = true;
      if (bytes.length > 0) this.push(Buffer.from(bytes));
      this.push(null);
    },
  });
  return Object.assign(stream, { fd: 0, ref: () => stream, unref: () => stream });
}

const nothing = new Uint8Array(0);

function isUtf8(encoding: unknown): boolean {
  return typeof encoding !== 'string' || /^utf-?8$/i.test(encoding);
}
