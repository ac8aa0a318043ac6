import { asInWorker } from '../../emscripten/as-in-worker.ts';
import type { Parts } from '../program.ts';
import type { CreateModule, ImportedFunctions, PythonModule, Settings } from './emscripten.ts';

/** CPython in WebAssembly, ready to be started; it has run nothing yet. */
export type Booted = {
  readonly python: PythonModule;
  /** The functions themselves, which Emscripten wraps. */
  readonly exports: WebAssembly.Exports;
};

export async function boot(parts: Parts): Promise<Booted> {
  const module = parts.module('pyodide.asm.wasm');
  const createModule = await (loaded ??= load(parts.scriptUrl('pyodide.asm.mjs')));
  let exports: WebAssembly.Exports = {};
  let fail: (error: unknown) => void;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const created = asInWorker(() =>
    createModule({
      ...newSettings(),
      instantiateWasm(imports, done) {
        const { env } = imports;
        Object.assign(env, errorMarker, keptUmask(), cappedMemory(env));
        WebAssembly.instantiate(module, imports).then(
          (instance) => {
            exports = instance.exports;
            done(instance, module);
          },
          (error: unknown) => fail(error),
        );
        return {};
      },
    }),
  );
  return { python: await Promise.race([created, failed]), exports };
}

let loaded: Promise<CreateModule> | null = null;

async function load(url: string): Promise<CreateModule> {
  const { default: createModule } = (await import(/* @vite-ignore */ url)) as {
    default: CreateModule;
  };
  return createModule;
}

/** Of one module: it keeps and changes them. */
function newSettings(): Omit<Settings, 'instantiateWasm'> {
  return {
    noInitialRun: true,
    thisProgram: 'python3',
    preRun: [],
    // Pyodide's bridge to JavaScript is never started: a program in Python has no module `js`.
    API: {
      config: { jsglobals: {}, env: {}, args: [], packages: [] },
      runtimeEnv: { IN_BROWSER: true, IN_BROWSER_WEB_WORKER: true },
      lockFilePromise: new Promise(() => undefined),
    },
    locateFile: (name) => name,
    // What Emscripten itself says; Python writes to its descriptors.
    print: () => undefined,
    printErr: () => undefined,
  };
}

/** What pyodide.mjs gives where it can make no WebAssembly of its own: what stands for an error. */
const marker = Symbol('error');
const errorMarker = {
  Jsv_GetError_import: () => marker,
  JsvError_Check: (value: unknown) => value === marker,
};

/** Emscripten itself knows none outside Node, and answers 0. */
function keptUmask() {
  let mask = 0o022;
  return {
    __syscall_umask_js(next: number): number {
      const last = mask;
      mask = next & 0o777;
      return last;
    },
  };
}

/**
 * A program that eats memory meets a MemoryError, before it takes the browser's tab with it. What is
 * small is still granted for a while, so that Python can tell of the error.
 */
function cappedMemory({ emscripten_resize_heap: resize }: ImportedFunctions) {
  let grantedBytes = 0;
  return {
    emscripten_resize_heap(sizeBytes: number): number {
      const wantedBytes = sizeBytes >>> 0;
      const isSmall = wantedBytes - grantedBytes < maxMemoryBytes / 512;
      const limitBytes = isSmall ? maxMemoryBytes * 1.125 : maxMemoryBytes;
      if (wantedBytes > limitBytes || resize === undefined) return 0;
      grantedBytes = wantedBytes;
      return resize(sizeBytes);
    },
  };
}

const maxMemoryBytes = 512 * 1024 * 1024;
