import type { Memory } from '../../wasi/memory.ts';

/** Of a text of C: up to its zero. */
export function textLength(memory: Memory, address: number): number {
  let length = 0;
  while (memory.getU8(address + length) !== 0) length += 1;
  return length;
}
