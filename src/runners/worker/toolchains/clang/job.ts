import type { Chunk, Command, SentFile } from './messages.ts';

/** One program that is run: the compiler proper, the linker, `ar`. */
export type Job = Command & {
  /** Lies beside the libraries, as they do. */
  readonly beside: readonly SentFile[];
};

export type JobResult = {
  readonly status: number;
  readonly output: readonly Chunk[];
  readonly written: readonly SentFile[];
  /** What it looked for outside of the libraries: with the same there, it does the same again. */
  readonly lookups: readonly Lookup[];
};

export type Lookup = { readonly path: string; readonly found: Found };
export type Found = 'nothing' | 'folder' | 'file';

/** To a job's worker, which does one after another: the libraries once, then jobs. */
export type ToJobWorker =
  | { readonly kind: 'begin'; readonly clang: WebAssembly.Module; readonly libraries: Uint8Array[] }
  /** Without `beside`, which is large: the same as for the job before. */
  | { readonly kind: 'job'; readonly job: Omit<Job, 'beside'> & Partial<Job> };
