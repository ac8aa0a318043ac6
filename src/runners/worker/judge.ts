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
  let expression: string;
  try {
    expression = expressionOf(source);
  } catch (error) {
    return { kind: 'unparsed', message: messageOf(error) };
  }
  try {
    const redAmberGreen = evaluate(expression, 'red_amber_green.js');
    if (typeof redAmberGreen !== 'function') {
      return { kind: 'no_function', shown: shown(redAmberGreen) };
    }
    const colour: unknown = redAmberGreen(stdout, stderr, Number(status));
    return { kind: 'judged', value: typeof colour === 'string' ? colour : shown(colour) };
  } catch (error) {
    return { kind: 'threw', message: messageOf(error) };
  }
}

function expressionOf(source: string): string {
  const options = { ecmaVersion: 'latest', preserveParens: true } as const;
  const { start, end } = parseExpressionAt(source, 0, options);
  for (const { type } of tokenizer(source.slice(end), options)) {
    if (type.label !== ';') throw new SyntaxError('there is more behind the expression');
  }
  // The lines above are kept, so that a position in a message is true.
  return source.slice(0, start).replace(/[^\n]/g, ' ') + source.slice(start, end);
}

function shown(value: unknown): string {
  return inspect(value).slice(0, 200);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : shown(error);
}
