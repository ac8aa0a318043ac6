// What npm's readable-stream asks of process: the build hands it this in place of npm's. One bundle
// serves many node processes, one after the other.

export function nextTick(callback: (...args: unknown[]) => void, ...args: unknown[]): void {
  const process: unknown = Reflect.get(globalThis, 'process');
  const own: unknown =
    typeof process === 'object' && process !== null ? Reflect.get(process, 'nextTick') : null;
  if (typeof own === 'function') own(callback, ...args);
  else queueMicrotask(() => callback(...args));
}
