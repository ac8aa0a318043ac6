import type { Process } from '../programs/program.ts';
import type { FileSystem } from './file-system.ts';

/** /dev/stdin, /dev/stdout and /dev/stderr, and the first three descriptors; none is a terminal. */
export function openStandardStreams(
  FS: FileSystem,
  { readStdin, write }: Pick<Process, 'readStdin' | 'write'>,
): void {
  let readBytes = 0;
  const written =
    (stream: 'stdout' | 'stderr') =>
    (_stream: unknown, buffer: Uint8Array, offset: number, length: number) => {
      // A copy: the buffer is the program's memory, which changes.
      if (length > 0) write(stream, buffer.slice(offset, offset + length));
      return length;
    };
  const devices = [
    {
      path: '/dev/stdin',
      read(_stream: unknown, buffer: Uint8Array, offset: number, length: number) {
        const part = readStdin().subarray(readBytes, readBytes + length);
        buffer.set(part, offset);
        readBytes += part.length;
        return part.length;
      },
    },
    { path: '/dev/stdout', write: written('stdout') },
    { path: '/dev/stderr', write: written('stderr') },
  ];
  for (const [minor, { path, ...operations }] of devices.entries()) {
    const device = FS.makedev(ownMajor, minor);
    FS.registerDevice(device, operations);
    FS.unlink(path);
    FS.mkdev(path, 0o666, device);
    const earlier = FS.streams[minor];
    if (earlier) FS.close(earlier);
    FS.open(path, minor === 0 ? readOnly : writeOnly);
  }
}

/** Of devices; Emscripten's own have lower ones. */
const ownMajor = 200;
const readOnly = 0;
const writeOnly = 1;
