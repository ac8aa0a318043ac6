import type { ToWorker } from '../protocol.ts';
import type { BootedWorker } from './boot-worker.ts';
import { readWorkerMessage } from './read-worker-message.ts';
import type { WorkOptions, WorkOutcome } from './work.ts';

/**
 * Gives a worker its job and answers the first of: its answer, its death, a message that is none,
 * the end of the time, the person. `silent`: it never began. The caller kills the worker in every
 * case.
 */
export function converse(
  worker: BootedWorker,
  job: ToWorker,
  { timeLimitMs, signal, onStart, onProgress }: WorkOptions,
): Promise<WorkOutcome | { readonly kind: 'silent' }> {
  const ending = new AbortController();
  const outcome = new Promise<WorkOutcome | { readonly kind: 'silent' }>((resolve) => {
    let startedAt: number | null = null;
    const tookMs = (): number => performance.now() - (startedAt ?? performance.now());
    let timer = setTimeout(() => resolve({ kind: 'silent' }), startLimitMs);

    worker.port.onmessage = ({ data }) => {
      const message = readWorkerMessage(data);
      switch (message?.kind) {
        case 'started':
          // Only once: a run must not win time by starting again.
          if (startedAt !== null) return;
          startedAt = performance.now();
          clearTimeout(timer);
          timer = setTimeout(() => resolve({ kind: 'timed_out', tookMs: tookMs() }), timeLimitMs);
          onStart?.();
          return;
        case 'output':
          onProgress?.(message);
          return;
        case 'ran':
        case 'judged':
        case 'unparsed':
        case 'no_function':
        case 'threw':
        case 'failed':
          resolve({ kind: 'answered', answer: message, tookMs: tookMs() });
          return;
        case 'ready':
        case undefined:
          resolve(unreadable);
      }
    };
    worker.port.onmessageerror = () => resolve(unreadable);
    void worker.crashed.then((reason) => resolve({ kind: 'broken', reason }));
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), {
      signal: ending.signal,
    });
    ending.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  worker.port.postMessage(job);
  return outcome.finally(() => ending.abort());
}

/** A living worker says that it has begun within milliseconds. */
const startLimitMs = 3000;

const unreadable: WorkOutcome = {
  kind: 'broken',
  reason: 'the worker for the tests sent a message that cannot be read',
};
