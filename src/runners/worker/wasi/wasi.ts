import type { Stream } from '../../protocol.ts';
import type { Tree } from '../tree.ts';
import { createDescriptors } from './descriptors.ts';
import type { Descriptors, Preopen } from './descriptors.ts';
import { descriptorCalls } from './descriptor-calls.ts';
import { errno, errnoOf } from './errno.ts';
import { createMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { pathCalls } from './path-calls.ts';
import { processCalls } from './process-calls.ts';

/** What a program finds around it. Read at each call: a program may be booted before it is known. */
export type Surroundings = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly tree: Tree;
  readonly stdin: Uint8Array;
  write(stream: Stream, bytes: Uint8Array): void;
};

/** What the calls work on. */
export type Wasi = {
  readonly around: Surroundings;
  readonly memory: Memory;
  readonly descriptors: Descriptors;
};

/** A call answers an error number, or nothing for success. */
export type Calls = Readonly<Record<string, (...args: never[]) => number | void>>;

/**
 * The host of WASI preview1 over the tree: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 * `attach` the memory of the instance before its first call.
 */
export function createWasi(
  around: Surroundings,
  preopens: readonly Preopen[],
): { readonly imports: WebAssembly.ModuleImports; readonly memory: Memory } {
  const memory = createMemory();
  const wasi: Wasi = { around, memory, descriptors: createDescriptors(preopens) };
  const calls = { ...descriptorCalls(wasi), ...pathCalls(wasi), ...processCalls(wasi) };
  const imports = Object.entries(calls).map(([name, call]) => [name, answering(call)]);
  return { imports: Object.fromEntries(imports) as WebAssembly.ModuleImports, memory };
}

function answering(call: Calls[string]): (...args: never[]) => number {
  return (...args) => {
    try {
      return call(...args) ?? errno.success;
    } catch (error) {
      return errnoOf(error);
    }
  };
}
