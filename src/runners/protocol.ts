import type { Output } from '../kata/output.ts';
import type { Files } from '../kata/files.ts';

// The whole conversation between the page and the sandbox.
//
//   page ──(MessagePort of the frame)──► frame: start a worker, kill it
//   page ◄─(MessagePort of a worker, one each)─► worker: one job, one answer, with progress between
//
// The frame runs none of a person's code. A worker does one job and is then killed. What a worker
// says may be forged by the code that runs in it: the page checks every message (see sandbox/).

/** From the page to the frame. `install` comes once, first. */
export type ToFrame =
  | { readonly kind: 'install'; readonly workerSource: ArrayBuffer }
  /** Starts worker `worker`; its port comes with the message, to be handed on. */
  | { readonly kind: 'start'; readonly worker: number }
  | { readonly kind: 'kill'; readonly worker: number };

/** From the frame to the page. */
export type FromFrame =
  | { readonly kind: 'ready' }
  /** The worker could not start or died of an error that nothing caught. */
  | { readonly kind: 'crashed'; readonly worker: number; readonly reason: string };

/** From the page to a worker: its one job. */
export type ToWorker =
  | { readonly kind: 'run'; readonly run: WorkerRun }
  | { readonly kind: 'judge'; readonly source: string; readonly output: Output };

export type WorkerRun = {
  readonly files: Files;
  /** CYBER_DOJO_ID and CYBER_DOJO_IMAGE_NAME of the run. */
  readonly id: string;
  readonly imageName: string;
};

/** From a worker to the page. `ready` comes once, first. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'ran'; readonly ran: WorkerRan }
  /** `value` is what red_amber_green answered, whatever it is; `thrown` that it threw. */
  | { readonly kind: 'judged'; readonly value: string }
  | { readonly kind: 'thrown'; readonly reason: string };

export type WorkerRan = Output & { readonly created: Files; readonly changed: Files };
