import type { Run } from '../run.ts';

/** A function of makefiles: `$(name first,second)`. */
export type MakeFunction = {
  readonly least: number;
  /** Commas after so many arguments belong to the last one. */
  readonly most: number;
  /** Its arguments come as they are written: it expands what it needs itself. */
  readonly takesRaw?: boolean;
  run(args: readonly string[], call: Call): string | Promise<string>;
};

export type Call = {
  readonly run: Run;
  readonly expand: (text: string) => Promise<string>;
  readonly valueOf: (variable: string) => Promise<string>;
  readonly isFunction: (name: string) => boolean;
  /** Calls another function with arguments that are expanded. */
  readonly invoke: (name: string, args: readonly string[]) => Promise<string>;
};
