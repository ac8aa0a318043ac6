import type { BashResult, Context, Tools } from './interpreter.ts';

/** What a builtin of ours is given. */
export type BuiltinWorld = {
  readonly context: Context;
  readonly tools: Tools;
  /** The status of what was run with `&`, by process id. */
  readonly background: Map<number, number>;
  run(name: string, args: readonly string[]): Promise<BashResult>;
};
