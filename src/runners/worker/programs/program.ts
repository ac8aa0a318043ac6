import type { Stream } from '../../protocol.ts';
import type { Tree } from '../tree.ts';

/** A command of the shell that is ours. One file of programs/ each; `names` are what scripts call it. */
export type Program = {
  readonly names: readonly string[];
  /** Answers the exit status, 0 to 255. */
  run(process: Process): Promise<number>;
};

/** What a program is given: the tree itself, not a copy, and streams that are seen as they come. */
export type Process = {
  readonly args: readonly string[];
  /** Exported variables only. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdin: Uint8Array;
  readonly tree: Tree;
  write(stream: Stream, text: string): void;
};
