import type { Stream } from '../../protocol.ts';
import type { FileNode, NullNode } from '../tree-node.ts';
import { wasiError } from './errno.ts';

/** What a file descriptor of a program stands for. */
export type Descriptor = InputDescriptor | OutputDescriptor | FileDescriptor | DirDescriptor;

/** stdin: all its bytes are there when the first is read. */
export type InputDescriptor = { readonly kind: 'input'; position: number };
export type OutputDescriptor = { readonly kind: 'output'; readonly stream: Stream };

export type FileDescriptor = {
  readonly kind: 'file';
  readonly node: FileNode | NullNode;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  position: number;
  appends: boolean;
};

export type DirDescriptor = {
  readonly kind: 'dir';
  readonly path: string;
  /** What the program calls it, for one that it was given at the start. */
  readonly preopened: string | null;
  /** As it was when reading began: what is removed meanwhile must not move what follows. */
  listing: readonly DirEntry[];
};

export type DirEntry = {
  readonly name: Uint8Array;
  readonly ino: number;
  readonly filetype: number;
};

/** The name that a program knows a folder by, and where that is in the tree. */
export type Preopen = readonly [name: string, path: string];

export type Descriptors = ReturnType<typeof createDescriptors>;

/** 0, 1 and 2 are the streams; the folders that are given follow. */
export function createDescriptors(preopens: readonly Preopen[], streams: readonly Descriptor[]) {
  const folders = preopens.map(([name, path]): Descriptor => ({
    kind: 'dir',
    path,
    preopened: name,
    listing: [],
  }));
  const open = new Map<number, Descriptor>([...streams, ...folders].entries());
  const get = (fd: number): Descriptor => {
    const descriptor = open.get(fd);
    if (descriptor === undefined) throw wasiError('badf');
    return descriptor;
  };

  return {
    get,
    file(fd: number): FileDescriptor {
      const descriptor = get(fd);
      if (descriptor.kind === 'file') return descriptor;
      throw wasiError(descriptor.kind === 'dir' ? 'isdir' : 'spipe');
    },
    dir(fd: number): DirDescriptor {
      const descriptor = get(fd);
      if (descriptor.kind !== 'dir') throw wasiError('notdir');
      return descriptor;
    },
    add(descriptor: Descriptor): number {
      let fd = 0;
      while (open.has(fd)) fd += 1;
      open.set(fd, descriptor);
      return fd;
    },
    close(fd: number): void {
      if (!open.delete(fd)) throw wasiError('badf');
    },
    renumber(from: number, to: number): void {
      const descriptor = get(from);
      get(to);
      open.delete(from);
      open.set(to, descriptor);
    },
  };
}

/** Those of a program that no other program has started. */
export function ownStreams(): readonly Descriptor[] {
  return [
    { kind: 'input', position: 0 },
    { kind: 'output', stream: 'stdout' },
    { kind: 'output', stream: 'stderr' },
  ];
}
