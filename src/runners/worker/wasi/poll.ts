import { nowNs } from './clock.ts';
import { errno } from './errno.ts';
import type { Memory } from './memory.ts';

/**
 * Waits for the first clock of the subscriptions. What waits for a stream or a file need not wait:
 * all that will ever be there is there.
 */
export function pollOneoff(memory: Memory) {
  return (inAt: number, outAt: number, count: number, eventsAt: number): number => {
    if (count === 0) return errno.inval;
    const all = Array.from({ length: count }, (_, index) =>
      subscription(memory, inAt + index * 48),
    );
    const soonest = all.reduce((least, { waitNs }) => (waitNs < least ? waitNs : least), maxWaitNs);
    waitFor(soonest);
    const due = all.filter(({ waitNs }) => waitNs <= soonest);
    for (const [index, { at, type }] of due.entries()) {
      const event = outAt + index * 32;
      const userdata = memory.getU64(at);
      memory.bytes(event, 32).fill(0);
      memory.setU64(event, userdata);
      memory.setU8(event + 10, type);
      if (type !== clockType) memory.setU64(event + 16, 1n);
    }
    memory.setU32(eventsAt, due.length);
    return errno.success;
  };
}

type Subscription = { readonly at: number; readonly type: number; readonly waitNs: bigint };

const clockType = 0;
const maxWaitNs = 1n << 62n;

function subscription(memory: Memory, at: number): Subscription {
  const type = memory.getU8(at + 8);
  if (type !== clockType) return { at, type, waitNs: 0n };
  const timeoutNs = memory.getU64(at + 24);
  const isAbsolute = (memory.getU16(at + 40) & 1) === 1;
  const waitNs = isAbsolute ? timeoutNs - nowNs(memory.getU32(at + 16)) : timeoutNs;
  return { at, type, waitNs: waitNs > 0n ? waitNs : 0n };
}

function waitFor(ns: bigint): void {
  const endNs = nowNs(1) + ns;
  for (let leftNs = ns; leftNs > 0n; leftNs = endNs - nowNs(1)) {
    // Without a cell to sleep on it is a busy wait; the page ends it all the same.
    if (cell !== null) wait(cell, 0, 0, Math.min(Number(leftNs) / 1e6, maxSleepMs));
  }
}

const maxSleepMs = 2 ** 31 - 1;
const wait = Atomics.wait.bind(Atomics);
const cell = sleepingCell();

/** A memory for threads can be had where SharedArrayBuffer itself cannot, and one can sleep on it. */
function sleepingCell(): Int32Array | null {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cells = new Int32Array(buffer);
    wait(cells, 0, 0, 0);
    return cells;
  } catch {
    return null;
  }
}
