import { exit } from '../../wasi/exit.ts';
import type { LuaFunctions } from './lua-functions.ts';

/** What is left of what Emscripten's C library asks of JavaScript. */
export function cSupport(functions: () => LuaFunctions, flush: () => void) {
  return {
    abort(): never {
      throw exit(aborted);
    },
    exit(status: number): never {
      flush();
      throw exit(status);
    },
    /** There is no shell below: what asks whether there is one is told so, and no command runs. */
    system: (command: number): number => (command === 0 ? 0 : -1),
    emscripten_resize_heap(sizeBytes: number): number {
      const { memory } = functions();
      const wanted = sizeBytes >>> 0;
      if (wanted > maxMemoryBytes) return 0;
      const doubled = Math.min(memory.buffer.byteLength * 1.2, maxMemoryBytes);
      return grow(memory, Math.max(wanted, doubled)) ? 1 : 0;
    },
  };
}

function grow(memory: WebAssembly.Memory, sizeBytes: number): boolean {
  try {
    memory.grow(Math.ceil((sizeBytes - memory.buffer.byteLength) / pageBytes));
    return true;
  } catch {
    return false;
  }
}

/** Lua then says that it has not enough memory, before the browser's tab has none. */
const maxMemoryBytes = 512 * 1024 * 1024;
const pageBytes = 64 * 1024;
const aborted = 134;
