import type { TreeNode } from '../tree-node.ts';
import type { Descriptor, FileDescriptor } from './descriptors.ts';
import { errno, wasiError } from './errno.ts';
import { readInto, resize, writeFrom } from './file-bytes.ts';
import { listingOf, writeListing } from './listing.ts';
import { timeToSet } from './time-to-set.ts';
import type { Calls, Wasi } from './calls.ts';
import { writeDescriptorStat, writeStat, writeStreamStat } from './write-stat.ts';

/** The calls that are given a descriptor: fd_*. */
export function descriptorCalls({ around, memory, descriptors }: Wasi): Calls {
  const known = (fd: number): void => void descriptors.get(fd);

  return {
    fd_advise: known,
    fd_allocate(fd: number, offset: bigint, length: bigint) {
      const file = writable(fd);
      const size = Number(offset + length);
      if (file.node.kind === 'file' && size > file.node.data.length) resizeFile(file, size);
    },
    fd_close: (fd: number) => descriptors.close(fd),
    fd_datasync: known,
    fd_sync: known,
    fd_fdstat_get: (fd: number, at: number) => writeDescriptorStat(memory, at, descriptors.get(fd)),
    fd_fdstat_set_flags(fd: number, flags: number) {
      const descriptor = descriptors.get(fd);
      if (descriptor.kind === 'file') descriptor.appends = (flags & 1) !== 0;
    },
    fd_fdstat_set_rights: known,
    fd_filestat_get(fd: number, at: number) {
      const node = nodeOf(descriptors.get(fd));
      if (node === null) writeStreamStat(memory, at);
      else writeStat(memory, at, node);
    },
    fd_filestat_set_size: (fd: number, size: bigint) => resizeFile(writable(fd), Number(size)),
    fd_filestat_set_times(fd: number, _accessNs: bigint, changeNs: bigint, flags: number) {
      const node = nodeOf(descriptors.get(fd));
      const time = timeToSet(around.tree, changeNs, flags);
      if (node !== null && time !== null) node.mtimeMs = time;
    },
    fd_pread(fd: number, vectors: number, count: number, offset: bigint, sizeAt: number) {
      const data = dataOf(readable(fd));
      memory.setU32(sizeAt, readInto(memory.vectors(vectors, count), data, Number(offset)));
    },
    fd_pwrite(fd: number, vectors: number, count: number, offset: bigint, sizeAt: number) {
      memory.setU32(sizeAt, writeAt(writable(fd), vectors, count, Number(offset)));
    },
    fd_prestat_get(fd: number, at: number) {
      const name = preopenedName(fd);
      memory.setU32(at, 0);
      memory.setU32(at + 4, name.length);
    },
    fd_prestat_dir_name(fd: number, at: number, length: number) {
      const name = preopenedName(fd);
      if (name.length > length) throw wasiError('range');
      memory.bytes(at, name.length).set(name);
    },
    fd_read(fd: number, vectors: number, count: number, sizeAt: number) {
      const descriptor = descriptors.get(fd);
      const open = descriptor.kind === 'input' ? descriptor : readable(fd);
      const data = open.kind === 'input' ? around.readStdin() : dataOf(open);
      const size = readInto(memory.vectors(vectors, count), data, open.position);
      open.position += size;
      memory.setU32(sizeAt, size);
    },
    fd_readdir(fd: number, at: number, length: number, cookie: bigint, sizeAt: number) {
      const dir = descriptors.dir(fd);
      if (cookie === 0n) dir.listing = listingOf(around.tree, dir.path);
      memory.setU32(sizeAt, writeListing(memory, at, length, dir.listing, Number(cookie)));
    },
    fd_renumber: (from: number, to: number) => descriptors.renumber(from, to),
    fd_seek(fd: number, offset: bigint, whence: number, at: number) {
      const file = descriptors.file(fd);
      const from = [0, file.position, dataOf(file).length][whence];
      const position = from === undefined ? -1 : from + Number(offset);
      if (position < 0) return errno.inval;
      file.position = position;
      memory.setU64(at, BigInt(position));
      return errno.success;
    },
    fd_tell: (fd: number, at: number) => memory.setU64(at, BigInt(descriptors.file(fd).position)),
    fd_write(fd: number, vectors: number, count: number, sizeAt: number) {
      memory.setU32(sizeAt, write(fd, vectors, count));
    },
  };

  function write(fd: number, vectors: number, count: number): number {
    const descriptor = descriptors.get(fd);
    if (descriptor.kind === 'output') {
      let size = 0;
      for (const bytes of memory.vectors(vectors, count)) {
        // The memory goes on changing.
        if (bytes.length > 0) around.write(descriptor.stream, bytes.slice());
        size += bytes.length;
      }
      return size;
    }
    const file = writable(fd);
    if (file.appends) file.position = dataOf(file).length;
    const size = writeAt(file, vectors, count, file.position);
    file.position += size;
    return size;
  }

  function writeAt(file: FileDescriptor, vectors: number, count: number, position: number): number {
    const size = writeFrom(memory.vectors(vectors, count), file.node, position);
    if (size > 0) file.node.mtimeMs = around.tree.tick();
    return size;
  }

  function resizeFile(file: FileDescriptor, size: number): void {
    resize(file.node, size);
    file.node.mtimeMs = around.tree.tick();
  }

  function readable(fd: number): FileDescriptor {
    const descriptor = descriptors.get(fd);
    if (descriptor.kind === 'dir') throw wasiError('isdir');
    if (descriptor.kind !== 'file' || !descriptor.canRead) throw wasiError('badf');
    return descriptor;
  }

  function writable(fd: number): FileDescriptor {
    const descriptor = descriptors.get(fd);
    if (descriptor.kind !== 'file' || !descriptor.canWrite) throw wasiError('badf');
    return descriptor;
  }

  function preopenedName(fd: number): Uint8Array {
    const descriptor = descriptors.get(fd);
    if (descriptor.kind !== 'dir' || descriptor.preopened === null) throw wasiError('badf');
    return new TextEncoder().encode(descriptor.preopened);
  }

  /** null for a stream. */
  function nodeOf(descriptor: Descriptor): TreeNode | null {
    if (descriptor.kind === 'file') return descriptor.node;
    return descriptor.kind === 'dir' ? around.tree.node(descriptor.path, true) : null;
  }
}

const nothing = new Uint8Array(0);

function dataOf({ node }: FileDescriptor): Uint8Array {
  return node.kind === 'file' ? node.data : nothing;
}
