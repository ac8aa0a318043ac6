import type { FileSystem } from '../../emscripten/file-system.ts';

// What swipl-web.js is, as far as it is used here: SWI-Prolog compiled by Emscripten. Names are
// Emscripten's and SWI-Prolog's.

export type CreateSwipl = (settings: Settings) => Promise<Swipl>;

export type Settings = {
  readonly noInitialRun: true;
  readonly ENV: Environment;
  /** Called before C begins, which it does when nothing is left to wait for. */
  readonly preRun: readonly ((swipl: Unstarted) => void)[];
  readonly locateFile: (name: string) => string;
  /** SWI-Prolog's library; the room behind it is written to. */
  readonly getPreloadedPackage: () => ArrayBuffer;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => object;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
};

/** What is undefined is not in it, though Emscripten would put it there. */
export type Environment = Record<string, string | undefined>;

export type Unstarted = {
  addRunDependency(name: string): void;
  removeRunDependency(name: string): void;
};

/** Pointers are numbers; of C's functions, those whose name begins with an underscore. */
export type Swipl = {
  readonly FS: FileSystem;
  /** Allocates what it answers. */
  stringToNewUTF8(text: string): number;
  setValue(pointer: number, value: number, type: '*'): void;
  _malloc(sizeBytes: number): number;
  _PL_initialise(argc: number, argv: number): number;
  _PL_toplevel(): number;
  _PL_halt(status: number): number;
};
