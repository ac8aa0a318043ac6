import { statOf } from '../tree-node.ts';
import type { TreeNode } from '../tree-node.ts';
import type { Descriptor } from './descriptors.ts';
import type { Memory } from './memory.ts';

export const filetype = { character: 2, dir: 3, file: 4, link: 7 } as const;

export const filetypeOf = {
  file: filetype.file,
  dir: filetype.dir,
  link: filetype.link,
  null: filetype.character,
} as const satisfies Record<TreeNode['kind'], number>;

/** A `filestat`. The tree has one time for each file: it stands for all three. */
export function writeStat(memory: Memory, at: number, node: TreeNode): void {
  const { kind, ino, size, mtimeMs } = statOf(node);
  memory.bytes(at, 64).fill(0);
  memory.setU64(at, 1n);
  memory.setU64(at + 8, BigInt(ino));
  memory.setU8(at + 16, filetypeOf[kind]);
  memory.setU64(at + 24, 1n);
  memory.setU64(at + 32, BigInt(size));
  for (const time of [40, 48, 56]) memory.setU64(at + time, nanosecondsOf(mtimeMs));
}

/** A `filestat` of stdin, stdout or stderr. */
export function writeStreamStat(memory: Memory, at: number): void {
  memory.bytes(at, 64).fill(0);
  memory.setU8(at + 16, filetype.character);
  memory.setU64(at + 24, 1n);
}

/** A `fdstat`. What has the right to seek is no terminal for wasi-libc, and the streams are none. */
export function writeDescriptorStat(memory: Memory, at: number, descriptor: Descriptor): void {
  memory.bytes(at, 24).fill(0);
  memory.setU8(at, descriptorType(descriptor));
  memory.setU16(at + 2, descriptor.kind === 'file' && descriptor.appends ? 1 : 0);
  const all = (1n << 29n) - 1n;
  memory.setU64(
    at + 8,
    all & ~(canRead(descriptor) ? 0n : 2n) & ~(canWrite(descriptor) ? 0n : 64n),
  );
  memory.setU64(at + 16, all);
}

/** The tree counts milliseconds with a fraction, in steps of a thousandth. */
export function nanosecondsOf(ms: number): bigint {
  return BigInt(Math.round(ms * 1000)) * 1000n;
}

function descriptorType(descriptor: Descriptor): number {
  if (descriptor.kind === 'file') return filetypeOf[descriptor.node.kind];
  return descriptor.kind === 'dir' ? filetype.dir : filetype.character;
}

function canRead(descriptor: Descriptor): boolean {
  return descriptor.kind === 'file' ? descriptor.canRead : descriptor.kind !== 'output';
}

function canWrite(descriptor: Descriptor): boolean {
  return descriptor.kind === 'file' ? descriptor.canWrite : descriptor.kind === 'output';
}
