import type { Script, ShellState } from './interpreter.ts';

/**
 * Parses a script. Where it cannot be parsed, what stands before runs, as in bash, and then the
 * message comes: that is a last statement which just-bash raises as an error.
 */
export function parse(
  parseAll: (source: string) => Script,
  source: string,
  _state: ShellState,
): Script {
  return parseAll(source);
}
