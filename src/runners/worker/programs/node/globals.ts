import { Buffer } from 'buffer/index.js';
import type { EventLoop } from './event-loop.ts';

/** Puts Node's own globals in, in place of the worker's. realm.ts takes them out again. */
export function installGlobals(process: object, console: object, loop: EventLoop): void {
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } =
    loop;
  const own = {
    global: globalThis,
    process,
    console,
    Buffer,
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout,
    clearInterval,
    clearImmediate,
  };
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(globalThis, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}
