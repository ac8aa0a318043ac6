import { parseExpressionAt, tokenizer } from 'acorn';
import { inspect } from 'node-inspect-extracted';
import type { Output } from '../../kata/output.ts';
import type { WorkerAnswer } from '../protocol.ts';
import { evaluate } from './evaluate.ts';

/**
 * What a red_amber_green.js that no one vouches for says of an output. It has to be one expression,
 * `(stdout, stderr, status) => colour`, with status a number; a semicolon behind it does no harm.
 */
export function judge(source: string, { stdout, stderr, status }: Output): WorkerAnswer {
  try {
    const redAmberGreen = evaluate(expressionOf(source), 'red_amber_green.js');
    if (typeof redAmberGreen !== 'function') {
      return failed(`it is ${shown(redAmberGreen)}, not a function`);
    }
    const colour: unknown = redAmberGreen(stdout, stderr, Number(status));
    return { kind: 'judged', value: typeof colour === 'string' ? colour : shown(colour) };
  } catch (error) {
    return failed(reasonOf(error));
  }
}

function expressionOf(source: string): string {
  const options = { ecmaVersion: 'latest', preserveParens: true } as const;
  const { start, end } = parseExpressionAt(source, 0, options);
  for (const { type } of tokenizer(source.slice(end), options)) {
    if (type.label !== ';') {
      throw new SyntaxError('it has to be one expression: (stdout, stderr, status) => colour');
    }
  }
  // The lines above are kept, so that a position in a message is true.
  return source.slice(0, start).replace(/[^\n]/g, ' ') + source.slice(start, end);
}

function failed(reason: string): WorkerAnswer {
  return { kind: 'failed', reason };
}

function shown(value: unknown): string {
  return inspect(value).slice(0, 200);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `threw ${shown(error)}`;
}
