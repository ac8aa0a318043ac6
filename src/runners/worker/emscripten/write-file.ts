import type { FileNode } from '../tree-node.ts';

/**
 * Writes into files of the tree at any place. What grows in many small steps is kept in a buffer
 * with room behind it, of which the file's bytes are the front. Bytes that came from elsewhere may be
 * another file's too: they are copied before the first change.
 */
export function createFileWriter(tick: () => number) {
  const buffers = new WeakMap<FileNode, Uint8Array>();

  return {
    write(file: FileNode, chunk: Uint8Array, to: number): void {
      const end = to + chunk.length;
      const sizeBytes = Math.max(file.data.length, end);
      const buffer = bufferOf(file, sizeBytes);
      if (to > file.data.length) buffer.fill(0, file.data.length, to);
      buffer.set(chunk, to);
      keep(file, buffer, sizeBytes);
    },
    /** Cuts it, or fills it up with zeros. */
    resize(file: FileNode, sizeBytes: number): void {
      const was = file.data.length;
      const buffer = bufferOf(file, sizeBytes);
      if (sizeBytes > was) buffer.fill(0, was, sizeBytes);
      keep(file, buffer, sizeBytes);
    },
  };

  function bufferOf(file: FileNode, sizeBytes: number): Uint8Array {
    const own = buffers.get(file);
    const isOwn = own !== undefined && own.buffer === file.data.buffer;
    if (isOwn && own.length >= sizeBytes) return own;
    const room = isOwn ? Math.max(sizeBytes, own.length * 2) : sizeBytes;
    const larger = new Uint8Array(room);
    larger.set(file.data.subarray(0, room));
    buffers.set(file, larger);
    return larger;
  }

  function keep(file: FileNode, buffer: Uint8Array, sizeBytes: number): void {
    file.data = buffer.subarray(0, sizeBytes);
    file.mtimeMs = tick();
  }
}
