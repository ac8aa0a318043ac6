/**
 * By this global Emscripten tells where it is, and where its random numbers come from. During a run
 * it is no longer there (hide-worker.ts).
 */
export function asInWorker<T>(create: () => T): T {
  if ('WorkerGlobalScope' in globalThis) return create();
  Object.defineProperty(globalThis, 'WorkerGlobalScope', { value: true, configurable: true });
  try {
    return create();
  } finally {
    Reflect.deleteProperty(globalThis, 'WorkerGlobalScope');
  }
}
