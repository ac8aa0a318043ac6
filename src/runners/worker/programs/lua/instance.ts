import type { Process } from '../program.ts';
import { createWasi } from '../../wasi/wasi.ts';
import { cSupport } from './c-support.ts';
import { fileCalls } from './file-calls.ts';
import { createJumps } from './jumps.ts';
import type { LuaFunctions } from './lua-functions.ts';
import { textLength } from './text-length.ts';
import { timeCalls } from './time-calls.ts';

/** An interpreter that has been put into memory and has run nothing yet. Addresses are numbers. */
export type LuaInstance = {
  readonly functions: LuaFunctions;
  /** The address of a text that ends with a zero; it stays until the process ends. */
  readonly text: (value: string) => number;
  /** The text at an address; null at 0. */
  readonly textAt: (address: number) => string | null;
  /** What C can call: a function of Lua's state that answers how many results it left. */
  readonly callback: (call: (state: number) => number) => number;
  /** Writes what stdio still holds. */
  readonly flush: () => void;
};

/**
 * Lua as wasmoon publishes it, without the JavaScript that Emscripten made for it: the calls that it
 * makes are answered here, on the tree of the run.
 */
export function instantiateLua(module: WebAssembly.Module, process: Process): LuaInstance {
  const { imports: wasi, memory } = createWasi(process, [['.', process.cwd]]);
  const instance: { functions?: LuaFunctions } = {};
  const functions = (): LuaFunctions => {
    if (instance.functions === undefined) throw new Error('Lua calls before it is there');
    return instance.functions;
  };
  const jumps = createJumps(functions);
  const flush = (): void => void functions().fflush(0);
  const { exports } = new Instance(module, {
    env: {
      ...jumps.imports,
      ...fileCalls(wasi, memory, functions),
      ...timeCalls(memory),
      ...cSupport(functions, flush),
    },
    wasi_snapshot_preview1: wasi,
  });
  const lua = exports as LuaFunctions & WebAssembly.Exports;
  instance.functions = lua;
  memory.attach(lua.memory);
  lua.emscripten_stack_init();
  lua.__wasm_call_ctors();
  return { functions: lua, text, textAt, callback: jumps.callback, flush };

  function text(value: string): number {
    const bytes = new TextEncoder().encode(`${value}\0`);
    const address = lua.malloc(bytes.length);
    memory.bytes(address, bytes.length).set(bytes);
    return address;
  }

  function textAt(address: number): string | null {
    return address === 0 ? null : memory.text(address, textLength(memory, address));
  }
}

// Taken before the code of a person can change it.
const { Instance } = WebAssembly;
