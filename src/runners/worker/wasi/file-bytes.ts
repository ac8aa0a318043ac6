import type { FileNode, NullNode } from '../tree-node.ts';
import { wasiError } from './errno.ts';

/** Copies what is in the file from `position` on into the buffers; answers how many bytes that is. */
export function readInto(
  buffers: readonly Uint8Array[],
  data: Uint8Array,
  position: number,
): number {
  let at = position;
  for (const buffer of buffers) {
    const part = data.subarray(at, at + buffer.length);
    buffer.set(part);
    at += part.length;
    if (part.length < buffer.length) break;
  }
  return Math.max(0, at - position);
}

/**
 * Writes into the file, which grows as far as is needed; what lies between is zeros. The bytes that a
 * file had before are never touched: others may hold them.
 */
export function writeFrom(
  buffers: readonly Uint8Array[],
  node: FileNode | NullNode,
  position: number,
): number {
  const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
  if (node.kind === 'null' || length === 0) return length;
  const end = Math.max(node.data.length, position + length);
  if (end > maxFileSize) throw wasiError('fbig');
  let whole = ours.get(node);
  if (whole === undefined || node.data.buffer !== whole.buffer || whole.length < end) {
    // Twice as much as there is: a file that is written line by line is not copied line by line.
    whole = new Uint8Array(Math.max(end, Math.min(2 * node.data.length, maxFileSize)));
    whole.set(node.data);
    ours.set(node, whole);
  }
  let at = position;
  for (const buffer of buffers) {
    whole.set(buffer, at);
    at += buffer.length;
  }
  node.data = whole.subarray(0, end);
  return length;
}

export function resize(node: FileNode | NullNode, size: number): void {
  if (node.kind === 'null') return;
  if (size > maxFileSize) throw wasiError('fbig');
  const data = new Uint8Array(size);
  data.set(node.data.subarray(0, size));
  node.data = data;
}

/** By file, the bytes that were made here for it, with room behind them. */
const ours = new WeakMap<FileNode, Uint8Array>();

const maxFileSize = 512 * 1024 * 1024;
