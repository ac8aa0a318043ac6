/** Node's timers over the worker's, so that the loop knows whether any of them is still to come. */
export type Timers = ReturnType<typeof createTimers>['api'];

type Callback = (...args: unknown[]) => void;

type Timer = {
  readonly id: number;
  readonly isImmediate: boolean;
  readonly cancel: () => void;
  isRef: boolean;
};

export function createTimers(run: (task: () => void) => void, onCleared: () => void) {
  const active = new Map<number, Timer>();
  let lastId = 0;

  return {
    api: {
      setTimeout: (callback: Callback, delay?: unknown, ...args: unknown[]) =>
        start(callback, delay, args, false),
      setInterval: (callback: Callback, delay?: unknown, ...args: unknown[]) =>
        start(callback, delay, args, true),
      setImmediate: (callback: Callback, ...args: unknown[]) => {
        checkCallback(callback);
        const id = (lastId += 1);
        const channel = new MessageChannelNow();
        const timer: Timer = { id, isImmediate: true, isRef: true, cancel: () => close(channel) };
        channel.port1.onmessage = () => {
          close(channel);
          active.delete(id);
          run(() => callback(...args));
        };
        channel.port2.postMessage(null);
        active.set(id, timer);
        return handle(timer, () => undefined);
      },
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
    },
    isActive: (): boolean => [...active.values()].some((timer) => timer.isRef),
    stop(): void {
      for (const timer of active.values()) timer.cancel();
      active.clear();
    },
  };

  function start(callback: Callback, delay: unknown, args: unknown[], repeats: boolean) {
    checkCallback(callback);
    const id = (lastId += 1);
    const delayMs = delayOf(delay);
    let native: ReturnType<typeof setTimeoutNow> | undefined;
    const timer: Timer = { id, isImmediate: false, isRef: true, cancel: () => clearNow(native) };
    arm();
    return handle(timer, arm);

    function arm(): void {
      clearNow(native);
      active.set(id, timer);
      native = setTimeoutNow(() => {
        if (!repeats) active.delete(id);
        run(() => callback(...args));
        if (repeats && active.has(id)) arm();
      }, delayMs);
    }
  }

  function handle(timer: Timer, refresh: () => void) {
    const made = {
      ref: () => {
        timer.isRef = true;
        return made;
      },
      unref: () => {
        timer.isRef = false;
        onCleared();
        return made;
      },
      hasRef: () => timer.isRef,
      refresh: () => {
        refresh();
        return made;
      },
      close: () => {
        clear(made);
        return made;
      },
      [Symbol.toPrimitive]: () => timer.id,
    };
    return made;
  }

  function clear(which: unknown): void {
    if (which === null || which === undefined) return;
    const id = Number(which);
    active.get(id)?.cancel();
    active.delete(id);
    onCleared();
  }
}

function checkCallback(callback: unknown): void {
  if (typeof callback === 'function') return;
  const error = new TypeError('The "callback" argument must be of type function.');
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

/** As Node: anything that is no delay of 1 ms to 2^31 - 1 is 1 ms. */
function delayOf(delay: unknown): number {
  const ms = Number(delay);
  return ms >= 1 && ms <= 2 ** 31 - 1 ? Math.trunc(ms) : 1;
}

function close({ port1, port2 }: MessageChannel): void {
  port1.close();
  port2.close();
}

const setTimeoutNow = setTimeout;
const clearNow = clearTimeout;
const MessageChannelNow = MessageChannel;
