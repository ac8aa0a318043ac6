import { resolvePath } from '../../paths.ts';
import type { EventLoop } from './event-loop.ts';
import { createOpen } from './file-handle.ts';
import { fsConstants } from './fs-constants.ts';
import { createMoreFsSync } from './fs-more.ts';
import { createFsStreams } from './fs-streams.ts';
import type { createFsSync } from './fs-sync.ts';
import { nodeError } from './node-error.ts';
import type { Tree } from '../../tree.ts';

type Sync = (...args: unknown[]) => unknown;

/** Node's fs: the synchronous functions, and of each one that calls back and one that promises. */
export function createFs(
  fsSync: ReturnType<typeof createFsSync>,
  tree: Tree,
  cwd: () => string,
  loop: EventLoop,
): object {
  const { pathOfFd: _inner, ...own } = fsSync;
  const all = { ...own, ...createMoreFsSync(tree, cwd, fsSync) };
  const returning: Record<string, Sync> = {};
  const calling: Record<string, Sync> = {};
  const promising: Record<string, (...args: unknown[]) => Promise<unknown>> = {};
  for (const [name, work] of Object.entries(all) as [string, Sync][]) {
    const sync = naming(work, cwd);
    const plain = name.replace(/Sync$/, '');
    returning[name] = sync;
    promising[plain] = promised(sync, loop);
    calling[plain] = plain === 'exists' ? askedExists(sync, loop) : calledBack(sync, loop);
  }
  for (const functions of [returning, calling]) {
    for (const [name, realpath] of Object.entries(functions)) {
      if (name.startsWith('realpath')) Object.assign(realpath, { native: realpath });
    }
  }
  const { F_OK, R_OK, W_OK, X_OK } = fsConstants;
  const constants = { ...fsConstants };
  const promises = { ...promising, open: createOpen(promising), constants };
  return {
    ...returning,
    ...calling,
    ...createFsStreams(fsSync, loop),
    watch: refuseWatch,
    watchFile: refuseWatch,
    unwatchFile: () => undefined,
    constants,
    F_OK,
    R_OK,
    W_OK,
    X_OK,
    promises,
  };
}

function refuseWatch(): never {
  const message = 'fs.watch is not available: a run is over before a file could change.';
  throw nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message, {});
}

/** Errors name the path that was given, not the one that the tree was asked for. */
function naming(work: Sync, cwd: () => string): Sync {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      const [given] = args;
      if (error instanceof Error && typeof given === 'string') {
        const asked = resolvePath(cwd(), given);
        if (Reflect.get(error, 'path') === asked) {
          const message = error.message.replace(`'${asked}'`, () => `'${given}'`);
          const { stack = '' } = error;
          error.stack = stack.replace(error.message, () => message);
          Object.assign(error, { message, path: given });
        }
      }
      throw error;
    }
  };
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
