import { nodeError } from '../node-error.ts';

/** Node's worker_threads, in which there is the main thread and no other. */
export function createWorkerThreads(): object {
  return {
    isMainThread: true,
    parentPort: null,
    workerData: null,
    threadId: 0,
    resourceLimits: {},
    SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
    MessageChannel,
    MessagePort,
    BroadcastChannel,
    Worker: function Worker(): never {
      const message = 'new Worker() is not available: the sandbox runs one thread.';
      throw nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message, {});
    },
  };
}
