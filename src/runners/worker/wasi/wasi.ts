import { createDescriptors } from './descriptors.ts';
import type { Calls, Surroundings, Wasi } from './calls.ts';
import type { Preopen } from './descriptors.ts';
import { descriptorCalls } from './descriptor-calls.ts';
import { errno, errnoOf } from './errno.ts';
import { createMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { pathCalls } from './path-calls.ts';
import { processCalls } from './process-calls.ts';

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
