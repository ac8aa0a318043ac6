import { createTimers } from './timers.ts';
import type { Timers } from './timers.ts';

/** What keeps one node process alive, and what it does next. */
export type EventLoop = Timers & {
  readonly nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) => void;
  /** Runs a piece of the program, then what it left to nextTick. Errors go to `onError`. */
  run(task: () => void): void;
  /** Keeps the process alive until the answer is called. */
  hold(): () => void;
  isIdle(): boolean;
  stop(): void;
};

/** `onEnter` is called before anything runs; `onIdle` is called when nothing is left that could wake the process, perhaps more than once. */
export function createEventLoop(
  onError: (error: unknown) => void,
  onIdle: () => void,
  onEnter: () => void,
): EventLoop {
  let held = 0;
  let isStopped = false;
  let isRunning = false;
  let isSettling = false;
  let runs = 0;
  const ticks: (() => void)[] = [];
  const timers = createTimers(run, settle);

  return {
    ...timers.api,
    nextTick(callback, ...args) {
      ticks.push(() => callback(...args));
      // Promises that are already settled go on first.
      if (!isRunning && ticks.length === 1) afterMicrotasks(() => run(() => undefined));
    },
    run,
    hold() {
      held += 1;
      let isHeld = true;
      return () => {
        if (isHeld) held -= 1;
        isHeld = false;
        settle();
      };
    },
    isIdle: () => !isAlive(),
    stop() {
      isStopped = true;
      timers.stop();
    },
  };

  function run(task: () => void): void {
    const wasRunning = isRunning;
    isRunning = true;
    runs += 1;
    if (!wasRunning && !isStopped) onEnter();
    if (!wasRunning) runTicks();
    attempt(task);
    runTicks();
    isRunning = wasRunning;
    settle();
  }

  function runTicks(): void {
    for (let tick = ticks.shift(); tick !== undefined; tick = ticks.shift()) attempt(tick);
  }

  function attempt(task: () => void): void {
    if (isStopped) return;
    try {
      task();
    } catch (error) {
      onError(error);
    }
  }

  /** Two turns of the browser's own loop: promises go on, and rejections that no one caught are told. */
  function settle(): void {
    if (isSettling || isStopped || isAlive()) return;
    isSettling = true;
    const runsBefore = runs;
    setTimeoutNow(() => {
      setTimeoutNow(() => {
        isSettling = false;
        // What ran since then may have left a rejection too.
        if (runs !== runsBefore) settle();
        else if (!isStopped && !isAlive()) onIdle();
      });
    });
  }

  function isAlive(): boolean {
    return held > 0 || ticks.length > 0 || timers.isActive();
  }
}

// Taken before the code of a person can put others, or fakes for its tests, in their place.
const setTimeoutNow = setTimeout;
const MessageChannelNow = MessageChannel;

function afterMicrotasks(work: () => void): void {
  const { port1, port2 } = new MessageChannelNow();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(null);
}
