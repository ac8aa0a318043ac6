import type { Stream } from '../../protocol.ts';
import type { Tree } from '../tree.ts';

/** A command of the shell that is ours; `names` are what scripts call it. */
export type Program = {
  readonly names: readonly string[];
  /** Makes ready what the first run of it needs, while the worker waits as the spare. */
  warm?(): Promise<void>;
  /** Answers the exit status, 0 to 255. */
  run(process: Process): Promise<number>;
};

/** What a program is given: the tree itself, not a copy, and streams that are seen as they come. */
export type Process = {
  readonly args: readonly string[];
  /** Exported variables only. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /**
   * All of it. Only when the person's program asks for it: in a loop over `read`, what is read here is
   * gone for the loop, as at home.
   */
  readonly readStdin: () => Uint8Array;
  readonly tree: Tree;
  /** Bytes go through as they are; a text is written as UTF-8. */
  write(stream: Stream, chunk: string | Uint8Array): void;
  /** Runs a command line in the same shell's world, as a child process would. */
  exec(line: string, options?: ExecOptions): Promise<ExecResult>;
  /** Runs a command line whose output is this command's own, as it comes, and answers its status. */
  relay(line: string, options?: RelayOptions): Promise<number>;
};

export type RelayOptions = {
  readonly cwd?: string;
  /** The whole environment of it; the exported variables unless given. */
  readonly env?: Readonly<Record<string, string>>;
  /** This command's own unless given. */
  readonly stdin?: Uint8Array;
};

export type ExecOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
};

export type ExecResult = {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly status: number;
};

/**
 * What the entry script of a runtime, programs/NAME/main.ts, exports. It is a script of its own, put
 * into a worker when its image needs it.
 */
export type CreatePrograms = (parts: Parts) => readonly Program[];

/** The parts of the language image, as the frame handed them in. Each throws when there is no such part. */
export type Parts = {
  module(name: string): WebAssembly.Module;
  bytes(name: string): Uint8Array<ArrayBuffer>;
  /** A blob URL, for importScripts and import(). */
  scriptUrl(name: string): string;
  /** A port to the toolchain worker of that name, which lives longer than this one. */
  toolchain(name: string): MessagePort;
};
