import type { WorkerAnswer, WorkerProgress } from '../protocol.ts';

export type WorkOptions = {
  /** Counted from when a worker has the job, not from when it is asked for. */
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
  readonly onStart?: () => void;
  readonly onProgress?: (progress: WorkerProgress) => void;
};

/** The first that came. */
export type WorkOutcome =
  | { readonly kind: 'answered'; readonly answer: WorkerAnswer; readonly tookMs: number }
  | { readonly kind: 'timed_out'; readonly tookMs: number }
  | { readonly kind: 'stopped' }
  /** The worker died, or said what no worker of ours says, or could not be started. */
  | { readonly kind: 'broken'; readonly reason: string };
