import { failed, ok } from '../../kata/result.ts';
import type { Result } from '../../kata/result.ts';
import type { ToWorker } from '../protocol.ts';
import { converse } from './converse.ts';
import { openFrame } from './frame.ts';
import type { Frame, FrameImage } from './frame.ts';
import type { WorkOptions, WorkOutcome } from './work.ts';
import { bootWorker } from './boot-worker.ts';
import type { BootedWorker } from './boot-worker.ts';

/** One frame, opened when first needed, and in it a fresh worker for each job. Close it when done. */
export type Sandbox = {
  /** What the workers are to have from now on; of another image than before, nothing stays. */
  use(image: FrameImage): void;
  /** Starts the frame and a spare worker in the background. */
  warm(): void;
  /** Never rejects. However it ends, the worker is killed and the next spare is started. */
  work(job: ToWorker, options: WorkOptions): Promise<WorkOutcome>;
  /** Takes the frame away, and the spare with it; the next work opens another. */
  rest(): void;
  close(): void;
};

type Started = { readonly worker: BootedWorker; readonly frame: Promise<Frame> };
type Boot = Promise<Result<Started, string>>;

/** WebKit takes a minute to be ready for C++, when the machine has much else to do. */
export function createSandbox({ bootLimitMs = 180_000 } = {}): Sandbox {
  let image: FrameImage = bare;
  let frame: Promise<Frame> | null = null;
  let spare: Boot | null = null;
  let isClosed = false;

  return {
    use(wanted) {
      if (wanted === image) return;
      image = wanted;
      rest();
    },
    warm: startSpare,
    async work(job, options) {
      const first = await attempt(job, options);
      if (first.kind !== 'silent') return first;
      // The spare died while it waited, and its frame with it: a browser may need the memory.
      const second = await attempt(job, options);
      return second.kind === 'silent'
        ? { kind: 'broken', reason: 'the worker for the tests does not answer' }
        : second;
    },
    rest,
    close() {
      isClosed = true;
      rest();
    },
  };

  function rest(): void {
    const waiting = spare;
    spare = null;
    dropFrame(frame);
    void waiting?.then((started) => {
      if (started.ok) started.value.worker.kill();
    });
  }

  async function attempt(job: ToWorker, options: WorkOptions): ReturnType<typeof converse> {
    if (isClosed) return { kind: 'broken', reason: 'the sandbox is closed' };
    const taken = spare ?? boot();
    spare = null;
    const started = await unlessAborted(taken, options.signal);
    if (started === 'stopped') {
      keepSpare(taken);
      return { kind: 'stopped' };
    }
    if (!started.ok) return { kind: 'broken', reason: started.problem };
    try {
      const outcome = await converse(started.value.worker, job, options);
      if (outcome.kind === 'silent') dropFrame(started.value.frame);
      return outcome;
    } finally {
      started.value.worker.kill();
      startSpare();
    }
  }

  function startSpare(): void {
    if (!isClosed && spare === null) keepSpare(boot());
  }

  function keepSpare(starting: Boot): void {
    const isWanted = spare === null && !isClosed;
    if (isWanted) spare = starting;
    void starting.then((started) => {
      if (!started.ok && spare === starting) spare = null;
      if (started.ok && !isWanted) started.value.worker.kill();
    });
  }

  /** When its process has died, a frame is silent for ever: then a new one gets a second try. */
  async function boot(): Boot {
    const wasOpen = frame !== null;
    const first = await bootIn((frame ??= openFrame(image)));
    return first.ok || !wasOpen || isClosed ? first : bootIn((frame ??= openFrame(image)));
  }

  async function bootIn(opening: Promise<Frame>): Boot {
    try {
      return ok({ worker: await bootWorker(await opening, bootLimitMs), frame: opening });
    } catch (error) {
      dropFrame(opening);
      return failed(error instanceof Error ? error.message : String(error));
    }
  }

  function dropFrame(opening: Promise<Frame> | null): void {
    if (frame === opening) frame = null;
    opening?.then(
      (opened) => opened.close(),
      () => 'it never opened',
    );
  }
}

/** The shell alone: enough to judge an output. */
const bare: FrameImage = {
  parts: [],
  read: (part) => Promise.reject(new Error(`no ${part.name} in a bare sandbox`)),
};

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | 'stopped'> {
  if (signal.aborted) return 'stopped';
  const ending = new AbortController();
  const aborted = new Promise<'stopped'>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { signal: ending.signal });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    ending.abort();
  }
}
