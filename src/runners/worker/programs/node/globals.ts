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
  for (const [name, value] of Object.entries(own)) install(name, value);
}

/** A text given to `node -e` or on standard input finds Node's modules by their names. */
export function installModuleGlobals(builtins: Readonly<Record<string, () => unknown>>): void {
  for (const [name, load] of Object.entries(builtins)) {
    if (!name.includes('/') && !(name in globalThis)) install(name, load());
  }
}

function install(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
