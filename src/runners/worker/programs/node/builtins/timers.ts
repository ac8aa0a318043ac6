import type { EventLoop } from '../event-loop.ts';

/** Node's timers and timers/promises. */
export function createTimers(loop: EventLoop) {
  const { setTimeout, setInterval, setImmediate } = loop;
  const { clearTimeout, clearInterval, clearImmediate } = loop;
  const promises = {
    setTimeout: (delay?: unknown, value?: unknown, options?: Options) =>
      unlessAborted(options, (resolve) => {
        const timer = setTimeout(() => resolve(value), delay);
        return () => clearTimeout(timer);
      }),
    setImmediate: (value?: unknown, options?: Options) =>
      unlessAborted(options, (resolve) => {
        const timer = setImmediate(() => resolve(value));
        return () => clearImmediate(timer);
      }),
    async *setInterval(delay?: unknown, value?: unknown, options?: Options) {
      for (;;) {
        await promises.setTimeout(delay, undefined, options);
        yield value;
      }
    },
    scheduler: {
      wait: (delay?: unknown, options?: Options) => promises.setTimeout(delay, undefined, options),
      yield: () => promises.setImmediate(),
    },
  };
  for (const name of ['setTimeout', 'setImmediate'] as const) {
    Object.defineProperty(loop[name], Symbol.for('nodejs.util.promisify.custom'), {
      value: promises[name],
      configurable: true,
    });
  }
  return {
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout,
    clearInterval,
    clearImmediate,
    promises,
  };
}

type Options = { readonly signal?: AbortSignal };

function unlessAborted(
  { signal }: Options = {},
  start: (resolve: (value: unknown) => void) => () => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const aborted = (): void => {
      const error = new Error('The operation was aborted', { cause: signal?.reason });
      reject(Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' }));
    };
    if (signal?.aborted === true) {
      aborted();
      return;
    }
    const stop = start(resolve);
    signal?.addEventListener('abort', () => {
      stop();
      aborted();
    });
  });
}
