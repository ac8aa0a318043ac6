import { keptGlobals } from './kept-globals.ts';

/**
 * Takes from the globals what only a worker has (postMessage, importScripts, Worker, indexedDB ...),
 * for good: the code of a person finds the world that it was written for, and less to do harm with.
 * What holds is the sandbox around the worker; this is one more door. What our own code needs of it
 * was taken when the bundle was loaded.
 */
export function hideWorker(): void {
  for (
    let holder: object | null = globalThis;
    holder !== null && holder !== EventTarget.prototype;
    holder = Object.getPrototypeOf(holder) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (!keptGlobals.has(name)) Reflect.deleteProperty(holder, name);
    }
  }
}
