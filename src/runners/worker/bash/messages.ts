import type { BashResult, ShellState } from './interpreter.ts';

/** `./cyber-dojo.sh: line 3: `, as bash begins its messages. */
export function messagePrefix(state: ShellState): string {
  const source = state.sourceDepth > 0 ? state.currentSource : undefined;
  return `${source ?? state.env.get('0') ?? 'bash'}: line ${state.currentLine}: `;
}

/** The result of a builtin, or an error that carries one, with messages that say where. */
export function located<T extends BashResult>(state: ShellState, name: string, result: T): T {
  const isRelayed = relays.has(name) || state.functions.has(name);
  const isMissingSource = /^bash: \S+: No such file or directory\n$/.test(result.stderr);
  if (!result.stderr.startsWith('bash: ')) return result;
  if (isRelayed && !(isMissingSource && ['source', '.'].includes(name))) return result;
  const stderr = result.stderr.replaceAll(/^bash: (?:line \d+: )?/gm, () => messagePrefix(state));
  return result instanceof Error ? Object.assign(result, { stderr }) : { ...result, stderr };
}

/** These hand on what other commands print. */
const relays: ReadonlySet<string> = new Set(['eval', 'source', '.', 'command', 'builtin', 'exec']);

/** The result of looking for a command that is not a builtin: located only where none was found. */
export function notFound(state: ShellState, name: string, result: BashResult): BashResult {
  const isMessage =
    result.stdout === '' &&
    [126, 127].includes(result.exitCode) &&
    result.stderr.startsWith(`bash: ${name}: `) &&
    result.stderr.indexOf('\n') === result.stderr.length - 1;
  if (!isMessage) return result;
  const sentence = result.stderr.includes('not available in browser')
    ? `bash: ${name}: command not found\n`
    : result.stderr;
  return located(state, '', { ...result, stderr: sentence });
}
