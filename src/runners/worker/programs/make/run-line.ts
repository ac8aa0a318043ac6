import { quoted } from '../../bash/quote.ts';
import type { ExecResult } from '../program.ts';
import type { Run } from './run.ts';

export type Line = {
  readonly shell: string;
  /** `-c`, or what .SHELLFLAGS says. */
  readonly flags: string;
  readonly env: Readonly<Record<string, string>>;
  /** Names that the environment has and the line must not see. */
  readonly unset?: readonly string[];
};

/** Runs one line of a recipe, or of $(shell), in a shell of its own. */
export function runLine(
  run: Run,
  line: string,
  { shell, flags, env, unset = [] }: Line,
): Promise<ExecResult> {
  const without = unset.length === 0 ? '' : `unset ${unset.join(' ')}; `;
  return run.process.exec(without + commandOf(line, shell, flags), { cwd: run.cwd, env });
}

/** A line for /bin/sh goes to the shell as it is: a `sh -c` more would change nothing. */
function commandOf(line: string, shell: string, flags: string): string {
  if (shell === '/bin/sh' && flags === '-c') return line;
  return `${shell} ${flags} ${quoted(line)}`;
}
