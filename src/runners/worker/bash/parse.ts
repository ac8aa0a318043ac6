import type { Script, ShellState } from './interpreter.ts';

/** What runs last in a script that cannot be parsed to its end: a builtin (builtins.ts). */
export const syntaxErrorCommand = 'pocket-syntax-error';

/**
 * Parses a script. Where it cannot be parsed, what stands before runs, as in bash, and then its
 * message comes.
 */
export function parse(
  parseAll: (source: string) => Script,
  source: string,
  state: ShellState,
  isFile: boolean,
): Script {
  try {
    return parseAll(source);
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const name = `${state.env.get('0') ?? 'bash'}:${isFile ? '' : ' -c:'}`;
    state.syntaxError = messageOf(error, source.split('\n'), name);
    const { statements } = longestPart(parseAll, source.split('\n'), error.line - 1);
    return {
      ...parseAll(syntaxErrorCommand),
      statements: [...statements, ...parseAll(syntaxErrorCommand).statements],
    };
  }
}

type SyntaxProblem = Error & { readonly line: number; readonly column: number };

function isSyntaxError(error: unknown): error is SyntaxProblem {
  return error instanceof Error && 'line' in error && 'column' in error;
}

/** bash runs each command before it reads the next: all lines that are whole without the rest. */
function longestPart(
  parseAll: (source: string) => Script,
  lines: readonly string[],
  count: number,
): Script {
  const start = Math.min(count, lines.length);
  for (let end = start; end > Math.max(0, start - maxTries); end -= 1) {
    try {
      return parseAll(`${lines.slice(0, end).join('\n')}\n`);
    } catch (error) {
      if (!isSyntaxError(error)) throw error;
    }
  }
  return { statements: [] };
}

const maxTries = 300;

function messageOf(error: SyntaxProblem, lines: readonly string[], name: string): string {
  const unclosed = /unexpected EOF while looking for matching .*/.exec(error.message)?.[0];
  if (unclosed !== undefined) return `${name} line ${error.line}: ${unclosed}\n`;
  const line = lines[error.line - 1] ?? '';
  const isAtEnd = /got EOF|unexpected end/i.test(error.message) || error.line > lines.length;
  if (isAtEnd) {
    const count = lines.at(-1) === '' ? lines.length : lines.length + 1;
    return `${name} line ${count}: syntax error: unexpected end of file\n`;
  }
  const rest = line.slice(error.column - 1);
  const token = /^\s*(;;&|;;|;&|&&|\|\||\(\(|[;&|()<>]|[^\s;&|()<>]+)/.exec(rest)?.[1] ?? 'newline';
  return (
    `${name} line ${error.line}: syntax error near unexpected token \`${token}'\n` +
    `${name} line ${error.line}: \`${line}'\n`
  );
}
