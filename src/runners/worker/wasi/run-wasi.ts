import type { Tree } from '../tree.ts';
import type { Preopen } from './descriptors.ts';
import { statusOf } from './exit.ts';
import type { Memory } from './memory.ts';
import { createWasi } from './wasi.ts';
import type { Surroundings } from './calls.ts';

export type WasiRun = Surroundings & { readonly cwd: string };

/** Runs a command (a module with `_start`) to its end on the tree, and answers its status. */
export function runWasi(module: WebAssembly.Module, run: WasiRun): number {
  const { imports, memory } = createWasi(run, preopensOf(run.tree, run.cwd));
  return runToItsEnd(module, { wasi_snapshot_preview1: imports }, memory);
}

/**
 * A command that traps ends as a process does that got a signal: 134 aborted, 136 divided by zero, 139
 * left its memory or its stack.
 */
export function runToItsEnd(
  module: WebAssembly.Module,
  imports: WebAssembly.Imports,
  memory: Memory,
): number {
  const instance = new WebAssembly.Instance(module, imports);
  const { memory: own, _start: start } = instance.exports;
  if (!(own instanceof WebAssembly.Memory) || typeof start !== 'function') {
    throw new TypeError('no command: it has no memory or no _start');
  }
  memory.attach(own);
  try {
    start();
    return 0;
  } catch (error) {
    return statusOf(error) ?? statusOfTrap(error);
  }
}

/**
 * wasi-libc looks a path up by the longest of these names that it begins with, and takes '.' for a
 * path that is not absolute. '/' by itself would take those as well.
 */
function preopensOf(tree: Tree, cwd: string): Preopen[] {
  const top = tree.readdir('/').filter((name) => tree.stat(`/${name}`).kind === 'dir');
  return [...top.map((name): Preopen => [`/${name}`, `/${name}`]), ['.', cwd]];
}

function statusOfTrap(error: unknown): number {
  if (error instanceof RangeError) return 139;
  // What C++ threw before main, where no one could catch it.
  if (error instanceof WebAssembly.Exception) return 134;
  if (!(error instanceof WebAssembly.RuntimeError)) throw error;
  if (/divi|integer overflow/.test(error.message)) return 136;
  return /out of bounds|index out|call stack/.test(error.message) ? 139 : 134;
}
