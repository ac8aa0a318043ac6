import { parse } from 'acorn';
import { stackMark } from './stack.ts';

/**
 * Gives an engine's error the message that node would print, and answers where in the source it is:
 * the engine does not tell where a script of a blob is wrong, so acorn reads it once more.
 */
export function clarifySyntaxError(
  error: SyntaxError,
  source: string,
  sourceType: 'script' | 'module',
): { line: number; column: number } {
  const { line, column, isAtEnd } = positionOf(source, sourceType);
  error.message = error.message.replace(/^Failed to execute 'importScripts' on '\w+': /, '');
  // There the engine met the end of our wrapper.
  if (isAtEnd && error.message.startsWith('Unexpected token')) {
    error.message = 'Unexpected end of input';
  }
  // Of its own stack only our frames are left, and they are no help.
  error.stack = `${error.name}: ${error.message}\n    at wrapSafe (${stackMark})`;
  return { line, column };
}

function positionOf(
  source: string,
  sourceType: 'script' | 'module',
): { line: number; column: number; isAtEnd: boolean } {
  try {
    parse(source, {
      ecmaVersion: 'latest',
      allowReturnOutsideFunction: sourceType === 'script',
      allowHashBang: true,
      sourceType,
    });
  } catch (error) {
    if (isParseError(error)) {
      const { pos, loc, message } = error;
      // The engine points to the number of `9sd`, acorn behind it.
      const number = message.startsWith('Identifier directly after number')
        ? (/[\w.]*$/.exec(source.slice(0, pos))?.[0].length ?? 0)
        : 0;
      const isAtEnd = source.slice(pos).trim() === '';
      return { line: loc.line, column: loc.column - number, isAtEnd };
    }
  }
  return { line: 1, column: 0, isAtEnd: false };
}

type ParseError = SyntaxError & { pos: number; loc: { line: number; column: number } };

export function isParseError(error: unknown): error is ParseError {
  return error instanceof SyntaxError && 'pos' in error && 'loc' in error;
}
