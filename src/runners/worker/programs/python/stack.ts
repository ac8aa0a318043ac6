import type { PythonModule } from './emscripten.ts';

/**
 * Runs Py_RunMain() on a stack of its own where the browser can (JSPI): a worker's has only half the
 * room. Answers the exit status.
 */
export async function runMain(exports: WebAssembly.Exports): Promise<number> {
  const main = exports['Py_RunMain'];
  if (typeof main !== 'function') throw new Error('pyodide.asm.wasm has no Py_RunMain');
  const onOwnStack: unknown = promising === undefined ? main() : promising(main)();
  return Number(await onOwnStack);
}

/**
 * Lets Python raise a RecursionError before the browser ends it with a stack overflow. CPython can
 * only measure its stack in WebAssembly's memory, of which each call takes another share than of
 * the browser's own stack: where recursion through C (repr, lru_cache, sorted, str) was seen to
 * overflow that one, at least 150 KB were in use, and 320 KB on a stack of its own.
 */
export function limitStack(python: PythonModule): void {
  const sizeBytes = (promising === undefined ? 130 : 280) * 1024;
  const start = python._emscripten_stack_get_base() - sizeBytes;
  python._PyUnstable_ThreadState_SetStackProtection(python._PyThreadState_Get(), start, sizeBytes);
}

type Promising = (main: unknown) => () => Promise<unknown>;

const { promising } = WebAssembly as { readonly promising?: Promising };
