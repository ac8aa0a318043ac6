import { createDescriptors, ownStreams } from './descriptors.ts';
import type { Calls, Surroundings, Wasi } from './calls.ts';
import type { Descriptor, Preopen } from './descriptors.ts';
import { descriptorCalls } from './descriptor-calls.ts';
import { errno, errnoOf } from './errno.ts';
import { createMemory } from './memory.ts';
import { pathCalls } from './path-calls.ts';
import { processCalls } from './process-calls.ts';

/**
 * The host of WASI preview1 over the tree: https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 * `attach` the memory of the instance before its first call.
 */
export function createWasi(
  around: Surroundings,
  preopens: readonly Preopen[],
  streams: readonly Descriptor[] = ownStreams(),
): Pick<Wasi, 'memory' | 'descriptors'> & { readonly imports: WebAssembly.ModuleImports } {
  const memory = createMemory();
  const descriptors = createDescriptors(preopens, streams);
  const wasi: Wasi = { around, memory, descriptors };
  const calls = { ...descriptorCalls(wasi), ...pathCalls(wasi), ...processCalls(wasi) };
  const imports = Object.entries(calls).map(([name, call]) => [name, answering(call)]);
  return { imports: Object.fromEntries(imports) as WebAssembly.ModuleImports, memory, descriptors };
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
