import { Buffer } from 'buffer/index.js';
import { Readable, Writable } from 'readable-stream';
import type { EventLoop } from './event-loop.ts';
import type { createFsSync } from './fs-sync.ts';
import { encodingOf, optionOf } from './fs-names.ts';

/** fs.createReadStream and fs.createWriteStream. */
export function createFsStreams(fs: ReturnType<typeof createFsSync>, loop: EventLoop) {
  class ReadStream extends Readable {
    readonly path: unknown;
    fd: number | null = null;
    bytesRead = 0;

    constructor(path: unknown, options?: unknown) {
      const start = numberOf(options, 'start') ?? 0;
      const end = numberOf(options, 'end') ?? Infinity;
      let position = start;
      super({
        highWaterMark: numberOf(options, 'highWaterMark') ?? 64 * 1024,
        encoding: encodingOf(options) ?? undefined,
        read(size) {
          // It reads later, as from a disk: who listens may come after.
          loop.setImmediate(() => {
            if (this.destroyed) return;
            try {
              const stream = this as ReadStream;
              stream.fd ??= stream.#open(options);
              const part = Buffer.alloc(Math.max(0, Math.min(size, end - position + 1)));
              const length = fs.readSync(stream.fd, part, 0, part.length, position);
              position += length;
              stream.bytesRead += length;
              if (length === 0) fs.closeSync(stream.fd);
              stream.push(length === 0 ? null : part.subarray(0, length));
            } catch (error) {
              this.destroy(error as Error);
            }
          });
        },
      });
      this.path = path;
      loop.setImmediate(() => {
        try {
          this.fd ??= this.#open(options);
        } catch (error) {
          this.destroy(error as Error);
        }
      });
    }

    #open(options: unknown): number {
      const fd = fs.openSync(this.path, optionOf(options, 'flags') ?? 'r');
      this.emit('open', fd);
      this.emit('ready');
      return fd;
    }
  }

  class WriteStream extends Writable {
    readonly path: unknown;
    bytesWritten = 0;

    constructor(path: unknown, options?: unknown) {
      let fd: number | null = null;
      // Made at once: it is there before anything is written.
      const open = (): number => (fd ??= fs.openSync(path, optionOf(options, 'flags') ?? 'w'));
      super({
        write: (chunk, _encoding, done) => {
          try {
            this.bytesWritten += fs.writeSync(open(), chunk);
            done();
          } catch (error) {
            done(error as Error);
          }
        },
        final(done) {
          try {
            fs.closeSync(open());
            done();
          } catch (error) {
            done(error as Error);
          }
        },
      });
      this.path = path;
      loop.setImmediate(() => {
        try {
          this.emit('open', open());
          this.emit('ready');
        } catch (error) {
          this.destroy(error as Error);
        }
      });
    }

    close(done?: () => void): void {
      if (done !== undefined) this.once('close', done);
      this.end();
    }
  }

  return {
    ReadStream,
    WriteStream,
    createReadStream: (path: unknown, options?: unknown) => new ReadStream(path, options),
    createWriteStream: (path: unknown, options?: unknown) => new WriteStream(path, options),
  };
}

function numberOf(options: unknown, name: string): number | null {
  const value = optionOf(options, name);
  return typeof value === 'number' ? value : null;
}
