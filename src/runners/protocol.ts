import type { Files } from '../kata/files.ts';
import type { KeptFiles } from '../kata/kept-files.ts';
import type { PartLabel } from '../kata/language-image.ts';
import type { Output } from '../kata/output.ts';

// The whole conversation between the page and the sandbox.
//
//   page ──(MessagePort of the frame)──► frame: start a worker, kill it
//   page ◄─(MessagePort of a worker, one each)─► worker: one job, one answer, with progress between
//   worker ◄─(MessagePort, one for each worker and toolchain)─► toolchain: as the two agree
//
// The frame runs none of a person's code. A worker does one job and is then killed; a toolchain
// lives as long as the frame. What a worker says may be forged by the code that runs in it: the page
// checks every message (see sandbox/), and so does a toolchain.

/** From the page to the frame. `install` comes once, first; then the parts of the kata's image. */
export type ToFrame =
  | { readonly kind: 'install'; readonly workerSource: ArrayBuffer }
  | { readonly kind: 'add'; readonly part: PartLabel; readonly bytes: ArrayBuffer }
  /** Starts worker `worker`; its port comes with the message, to be handed on. */
  | { readonly kind: 'start'; readonly worker: number }
  | { readonly kind: 'kill'; readonly worker: number };

/** From the frame to the page: the worker could not start, or died of an error that nothing caught. */
export type FromFrame = {
  readonly kind: 'crashed';
  readonly worker: number;
  readonly reason: string;
};

/** From the frame to a worker, first and once; the port to the page comes with it. */
export type FrameToWorker = { readonly parts: readonly HandedPart[] };

/** A part as a worker or a toolchain gets it. */
export type HandedPart =
  | { readonly kind: 'program'; readonly name: string; readonly url: string }
  | { readonly kind: 'script'; readonly name: string; readonly url: string }
  | { readonly kind: 'module'; readonly name: string; readonly module: WebAssembly.Module }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'pack'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'toolchain'; readonly name: string; readonly port: MessagePort };

/** From the frame to a toolchain: `parts` once, first; a `client` for each worker, with its port. */
export type ToToolchain =
  | { readonly kind: 'parts'; readonly parts: readonly HandedPart[] }
  | { readonly kind: 'client' }
  /** To be answered at once: one that hangs over what a killed run asked for is started anew. */
  | { readonly kind: 'ping' };

export type FromToolchain = { readonly kind: 'pong' };

/** From the page to a worker: its one job. */
export type ToWorker =
  | { readonly kind: 'run'; readonly run: WorkerRun }
  | { readonly kind: 'judge'; readonly source: string; readonly output: Output };

export type WorkerRun = {
  readonly files: Files;
  /** CYBER_DOJO_ID and CYBER_DOJO_IMAGE_NAME of the run. */
  readonly id: string;
  readonly imageName: string;
  /** Of a stateful kata, what its last run left; null for a run that starts with its files alone. */
  readonly kept: KeptFiles | null;
  /** Whether what this run leaves is to come back. */
  readonly keeps: boolean;
};

/**
 * From a worker to the page. `ready` comes once, first; `started` as soon as it has its job; then
 * progress; then one answer.
 */
export type FromWorker =
  { readonly kind: 'ready' } | { readonly kind: 'started' } | WorkerProgress | WorkerAnswer;

/** What the run prints, as it comes. It may hold what the script then sends elsewhere. */
export type WorkerProgress = {
  readonly kind: 'output';
  readonly stream: Stream;
  readonly text: string;
};

export type Stream = 'stdout' | 'stderr';

export type WorkerAnswer =
  | { readonly kind: 'ran'; readonly ran: WorkerRan }
  /** What red_amber_green answered: a string as it is, anything else as node would show it. */
  | { readonly kind: 'judged'; readonly value: string }
  | UnjudgedAnswer
  /** The job could not be done: our own mistake. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What red_amber_green.js did instead of answering. */
export type UnjudgedAnswer =
  | { readonly kind: 'unparsed'; readonly message: string }
  | { readonly kind: 'no_function'; readonly shown: string }
  | { readonly kind: 'threw'; readonly message: string };

export type WorkerRan = Output & {
  readonly created: Files;
  readonly changed: Files;
  /** Null when nothing is to be kept, or it would be too much. */
  readonly kept: KeptFiles | null;
};
