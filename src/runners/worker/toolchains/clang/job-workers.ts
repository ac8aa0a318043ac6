import type { Job, JobResult, ToJobWorker } from './job.ts';

export type JobWorkers = {
  /** `isWanted` is asked again before a job that waited is begun. */
  run(job: Job, isWanted: () => boolean): Promise<JobResult>;
  /** Ends what runs for no one: the compiler cannot be told to stop. */
  endUnwanted(): void;
};

/**
 * Workers of this toolchain that run one job at a time, since the compiler does not return before it
 * is done: so the toolchain itself always hears. A second one is started when both have work.
 */
export function createJobWorkers(
  clang: WebAssembly.Module,
  libraries: Uint8Array[],
  url: string,
): JobWorkers {
  const workers: Busy[] = [];
  const waiting: Waiting[] = [];
  const most = (navigator.hardwareConcurrency || 2) > 2 ? 2 : 1;

  return {
    run: (job, isWanted) =>
      new Promise((resolve) => {
        waiting.push({ job, isWanted, resolve });
        next();
      }),
    endUnwanted() {
      for (const [at, busy] of workers.entries()) {
        if (busy.current === null || busy.current.isWanted()) continue;
        busy.worker.terminate();
        busy.current.resolve(unwanted);
        workers.splice(at, 1, begin());
      }
      next();
    },
  };

  function next(): void {
    while (waiting.length > 0) {
      let free = workers.find(({ current }) => current === null);
      if (free === undefined && workers.length < most) workers.push((free = begin()));
      if (free === undefined) return;
      const taken = waiting.shift();
      if (taken === undefined) return;
      if (!taken.isWanted()) {
        taken.resolve(unwanted);
        continue;
      }
      free.current = taken;
      const { beside, ...job } = taken.job;
      const isAsBefore = beside === free.beside;
      free.beside = beside;
      free.worker.postMessage({
        kind: 'job',
        job: isAsBefore ? job : taken.job,
      } satisfies ToJobWorker);
    }
  }

  function begin(): Busy {
    const busy: Busy = {
      worker: new Worker(url, { name: jobWorkerName }),
      current: null,
      beside: null,
    };
    const { worker } = busy;
    const end = (result: JobResult): void => {
      const ended = busy.current;
      busy.current = null;
      ended?.resolve(result);
      next();
    };
    worker.onmessage = ({ data }: MessageEvent<JobResult>) => end(data);
    worker.onerror = (error) => {
      error.preventDefault();
      worker.terminate();
      workers.splice(workers.indexOf(busy), 1);
      end(failedWith(`the compiler broke down: ${error.message}\n`));
    };
    worker.postMessage({ kind: 'begin', clang, libraries } satisfies ToJobWorker);
    return busy;
  }
}

/** Tells a job's worker from the toolchain itself: both are the same script. */
export const jobWorkerName = 'job';

type Waiting = {
  readonly job: Job;
  readonly isWanted: () => boolean;
  readonly resolve: (result: JobResult) => void;
};
type Busy = {
  readonly worker: Worker;
  current: Waiting | null;
  /** As of its last job. */
  beside: Job['beside'] | null;
};

const unwanted: JobResult = failedWith('');

function failedWith(message: string): JobResult {
  const bytes = new TextEncoder().encode(message);
  return { status: 70, output: [{ stream: 'stderr', bytes }], written: [], lookups: [] };
}
