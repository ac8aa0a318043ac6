import type { LuaFunctions } from './lua-functions.ts';

/**
 * C's setjmp and longjmp, by which Lua raises errors, and functions of JavaScript that C can call: as
 * Emscripten does both. A jump is a number that is thrown through the code that it leaves.
 */
export function createJumps(functions: () => LuaFunctions) {
  return {
    callback,
    imports: {
      invoke_vii(index: number, first: number, second: number): void {
        const lua = functions();
        const stack = lua.stackSave();
        try {
          const call = lua.__indirect_function_table.get(index) as (
            first: number,
            second: number,
          ) => void;
          call(first, second);
        } catch (error) {
          lua.stackRestore(stack);
          if (typeof error !== 'number') throw error;
          lua.setThrew(1, 0);
        }
      },
      _emscripten_throw_longjmp(): never {
        // oxlint-disable-next-line no-throw-literal, only-throw-error -- no error: where it lands, it is none
        throw Infinity;
      },
    },
  };

  /** Where C finds it. */
  function callback(call: (state: number) => number): number {
    const { exports } = new Instance(new Module(passing), { e: { f: call } });
    const { __indirect_function_table: table } = functions();
    const index = table.grow(1);
    table.set(index, exports['f']);
    return index;
  }
}

/** A module that exports the function (i32) -> i32 which it imports: only such a one can be in a table. */
const passing = Uint8Array.from(
  '0061736d01000000 0106016001 7f017f 0207010165016600 00 0705010166 0000'
    .replaceAll(' ', '')
    .match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

// Taken before the code of a person can change them.
const { Instance, Module } = WebAssembly;
