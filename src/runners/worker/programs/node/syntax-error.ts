import { parse } from 'acorn';
import { excerptOf, markPlace } from './error-place.ts';
import { stackMark } from './stack.ts';

/**
 * Gives an engine's error the message and the stack that node would print, which begins with the
 * place, and marks it with that: the engine does not tell where a script of a blob is wrong, so acorn
 * reads it once more.
 */
export function clarifySyntaxError(
  error: SyntaxError,
  source: string,
  sourceType: 'script' | 'module',
  url: string,
): SyntaxError {
  const { line, column, isAtEnd } = positionOf(source, sourceType);
  error.message = error.message.replace(/^Failed to execute 'importScripts' on '\w+': /, '');
  // There the engine met the end of our wrapper.
  if (isAtEnd && error.message.startsWith('Unexpected token')) {
    error.message = 'Unexpected end of input';
  }
  const place = { url, line, column };
  error.stack = `${excerptOf(place, source)}${error.name}: ${error.message}\n${callers()}`;
  return markPlace(error, place);
}

/** Who asked for the source, as the lines of a stack. The error's own has no frame but the engine's. */
function callers(): string {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', Infinity);
  const { stack } = new Error();
  Reflect.set(Error, 'stackTraceLimit', limit);
  // A program may have its own prepareStackTrace, which answers anything.
  const lines = typeof stack === 'string' ? stack.split('\n').slice(1) : [];
  return [`    at wrapSafe (${stackMark})`, ...lines].join('\n');
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
