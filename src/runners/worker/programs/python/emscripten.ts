import type { FileSystem } from '../../emscripten/file-system.ts';

// What pyodide.asm.mjs is, as far as it is used here: CPython compiled by Emscripten. Names are
// Emscripten's.

export type CreateModule = (settings: Settings) => Promise<PythonModule>;

export type Settings = {
  readonly noInitialRun: true;
  readonly thisProgram: string;
  readonly preRun: readonly unknown[];
  readonly API: unknown;
  readonly locateFile: (name: string) => string;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports & { readonly env: ImportedFunctions },
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
};

export type ImportedFunctions = {
  emscripten_resize_heap?: (sizeBytes: number) => number;
};

/** Pointers are numbers; of C's functions, those whose name begins with an underscore. */
export type PythonModule = {
  readonly FS: FileSystem;
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAP32: Int32Array;
  UTF8ToString(pointer: number): string;
  /** Allocates what it answers. */
  stringToNewUTF8(text: string): number;
  _malloc(sizeBytes: number): number;
  _clearenv(): number;
  _setenv(name: number, value: number, overwrite: number): number;
  _umask(mask: number): number;
  _PyPreConfig_InitPythonConfig(config: number): void;
  _PyConfig_InitPythonConfig(config: number): void;
  _PyInitConfig_Create(): number;
  _PyInitConfig_SetInt(config: number, name: number, value: bigint): number;
  _PyInitConfig_SetStr(config: number, name: number, value: number): number;
  _PyInitConfig_SetStrList(config: number, name: number, count: number, items: number): number;
  _PyInitConfig_GetExitCode(config: number, exitCode: number): number;
  _PyInitConfig_GetError(config: number, message: number): number;
  _Py_InitializeFromInitConfig(config: number): number;
  _PyThreadState_Get(): number;
  _PyUnstable_ThreadState_SetStackProtection(thread: number, start: number, size: number): number;
  _emscripten_stack_get_base(): number;
};
