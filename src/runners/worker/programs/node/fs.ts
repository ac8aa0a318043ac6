import type { EventLoop } from './event-loop.ts';
import type { createFsSync } from './fs-sync.ts';

type Sync = (...args: unknown[]) => unknown;

/** Node's fs: the synchronous functions, and of each one that calls back and one that promises. */
export function createFs(fsSync: ReturnType<typeof createFsSync>, loop: EventLoop): object {
  const calling: Record<string, unknown> = {};
  const promising: Record<string, unknown> = {};
  for (const [name, sync] of Object.entries(fsSync) as [string, Sync][]) {
    const plain = name.replace(/Sync$/, '');
    promising[plain] = promised(sync, loop);
    calling[plain] = plain === 'exists' ? askedExists(sync, loop) : calledBack(sync, loop);
  }
  const constants = { F_OK: 0, X_OK: 1, W_OK: 2, R_OK: 4 };
  const realpathSync = Object.assign(fsSync.realpathSync, { native: fsSync.realpathSync });
  const promises = { ...promising, constants };
  return { ...fsSync, ...calling, realpathSync, constants, ...constants, promises };
}

/** Held, so that a process does not end while it awaits a file. */
function promised(sync: Sync, loop: EventLoop): (...args: unknown[]) => Promise<unknown> {
  return async (...args) => {
    const release = loop.hold();
    try {
      await new Promise<void>((resolve) => void loop.setImmediate(() => resolve()));
      return sync(...args);
    } finally {
      release();
    }
  };
}

function calledBack(sync: Sync, loop: EventLoop): Sync {
  return (...args) => {
    const callback = takeCallback(args);
    loop.setImmediate(() => {
      let value: unknown;
      try {
        value = sync(...args);
      } catch (error) {
        callback(error);
        return;
      }
      callback(null, value);
    });
  };
}

/** fs.exists alone calls back without an error. */
function askedExists(sync: Sync, loop: EventLoop): Sync {
  return (...args) => {
    const callback = takeCallback(args);
    loop.setImmediate(() => callback(sync(...args)));
  };
}

function takeCallback(args: unknown[]): (...args: unknown[]) => void {
  const callback = args.pop();
  if (typeof callback === 'function') return (...values) => void callback(...values);
  const error = new TypeError('The "cb" argument must be of type function.');
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}
