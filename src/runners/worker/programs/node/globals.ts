import { Buffer } from 'buffer/index.js';
import type { Builtins } from './builtins/create-builtins.ts';
import type { EventLoop } from './event-loop.ts';

/**
 * Puts Node's own globals in, in place of the worker's. realm.ts takes them out again. Answers how to
 * put them in once more, when another process, which this one has started, runs in between.
 */
export function installGlobals(
  process: object,
  console: object,
  loop: EventLoop,
  find: Builtins['find'],
): () => void {
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
    fetch: refuseFetch,
  };
  const enter = (): void => {
    if (inside === process) return;
    inside = process;
    for (const [name, value] of Object.entries(own)) install(name, value);
  };
  enter();
  // It gives the functions above what util.promisify looks for.
  find('timers');
  // The worker's own has no subtle and no randomUUID: it is no secure context.
  Object.defineProperty(globalThis, 'crypto', {
    get: () => Reflect.get(Object(find('crypto')?.exports) as object, 'webcrypto') as unknown,
    configurable: true,
    enumerable: true,
  });
  return enter;
}

/** The process whose globals are in. */
let inside: object | null = null;

export function leaveGlobals(): void {
  inside = null;
}

/** A text given to `node -e` or on standard input finds Node's modules by their names. */
export function installModuleGlobals({ names, find }: Builtins): void {
  for (const name of names) {
    if (name.includes('/') || name in globalThis) continue;
    Object.defineProperty(globalThis, name, {
      get: () => find(name)?.exports,
      set(value: unknown) {
        install(name, value);
      },
      configurable: true,
      enumerable: false,
    });
  }
}

async function refuseFetch(): Promise<never> {
  const cause = new Error('code in the sandbox has no network');
  return Promise.reject(new TypeError('fetch failed', { cause }));
}

function install(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
