import type { Attributes, FileSystem, Stream, StreamOperations } from './file-system.ts';

/** What is told of a file; it is the sandbox's one user's, who is its root. */
export function attributes({
  ino,
  mode,
  size,
  mtimeMs,
}: Pick<Attributes, 'ino' | 'mode' | 'size'> & { readonly mtimeMs: number }): Attributes {
  const moment = { getTime: () => roundedUp(mtimeMs) };
  return {
    dev: 1,
    ino,
    mode,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    size,
    atime: moment,
    mtime: moment,
    ctime: moment,
    blksize: 4096,
    blocks: Math.ceil(size / 512),
  };
}

/**
 * Emscripten cuts the time off at a nanosecond, and Python at a microsecond when it sets one: a
 * number that lies below its microsecond by less than can be told would come back as the one before.
 */
function roundedUp(mtimeMs: number): number {
  const microseconds = Math.round(mtimeMs * 1000);
  const isBelow = (mtimeMs % 1000) * 1000 < microseconds % 1_000_000;
  return isBelow ? mtimeMs * (1 + Number.EPSILON) : mtimeMs;
}

/** lseek: from the start, from where the stream is, or from the end. */
export function placeAfter(
  FS: FileSystem,
  sizeOf: (stream: Stream) => number,
): NonNullable<StreamOperations['llseek']> {
  return (stream, offset, whence) => {
    const from = whence === 1 ? stream.position : whence === 2 ? sizeOf(stream) : 0;
    if (from + offset < 0) throw new FS.ErrnoError(errnos.EINVAL);
    return from + offset;
  };
}

/** WASI's numbers, which Emscripten uses, by the codes that the tree uses. */
export const errnos = {
  EACCES: 2,
  EBADF: 8,
  EEXIST: 20,
  EINVAL: 28,
  EIO: 29,
  EISDIR: 31,
  ELOOP: 32,
  ENOENT: 44,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  EPERM: 63,
  EROFS: 69,
} as const;
