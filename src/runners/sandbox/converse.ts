import type { ToWorker } from '../protocol.ts';
import type { BootedWorker } from './boot-worker.ts';
import { readWorkerMessage } from './read-worker-message.ts';
import type { WorkOptions, WorkOutcome } from './sandbox.ts';

/**
 * Gives a worker its job and answers the first of: its answer, its death, a message that is none,
 * the end of the time, the person. The caller kills the worker in every case.
 */
export function converse(
  worker: BootedWorker,
  job: ToWorker,
  { timeLimitMs, signal, onStart, onProgress }: WorkOptions,
): Promise<WorkOutcome> {
  const ending = new AbortController();
  const startedAt = performance.now();
  const tookMs = (): number => performance.now() - startedAt;

  const outcome = new Promise<WorkOutcome>((resolve) => {
    worker.port.onmessage = ({ data }) => {
      const message = readWorkerMessage(data);
      if (message === null) resolve(unreadable);
      else if (message.kind === 'output') onProgress?.(message);
      else if (message.kind !== 'ready') {
        resolve({ kind: 'answered', answer: message, tookMs: tookMs() });
      }
    };
    worker.port.onmessageerror = () => resolve(unreadable);
    void worker.crashed.then((reason) => resolve({ kind: 'broken', reason }));
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { signal: ending.signal });
    const timer = setTimeout(() => resolve({ kind: 'timed_out', tookMs: tookMs() }), timeLimitMs);
    ending.signal.addEventListener('abort', () => clearTimeout(timer));
  });

  onStart?.();
  worker.port.postMessage(job);
  return outcome.finally(() => ending.abort());
}

const unreadable: WorkOutcome = {
  kind: 'broken',
  reason: 'the worker for the tests sent a message that cannot be read',
};
