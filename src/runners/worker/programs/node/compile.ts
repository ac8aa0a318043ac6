import { parse } from 'acorn';
import { evaluate, expressionColumn } from '../../evaluate.ts';
import { stackMark } from './stack.ts';

/** The function that CommonJS makes of a module's source. */
export type ModuleFunction = (
  this: unknown,
  exports: unknown,
  require: unknown,
  module: unknown,
  filename: string,
  dirname: string,
) => unknown;

/** Throws the engine's SyntaxError, with its place in the source known to `syntaxErrorPlace`. */
export function compileModule(source: string, fileName: string): ModuleFunction {
  const code = source.replace(/^#!/, '//');
  try {
    return evaluate(`${wrapper}${code}\n}`, fileName) as ModuleFunction;
  } catch (error) {
    if (error instanceof SyntaxError) clarify(error, code, fileName);
    throw error;
  }
}

/** As compileModule, but the function answers the value of the last statement, if it has one. */
export function compilePrinting(source: string, fileName: string): ModuleFunction {
  const { body } = tryParse(source) ?? { body: [] };
  const last = body.at(-1);
  if (last?.type !== 'ExpressionStatement') return compileModule(source, fileName);
  const value = source.slice(last.start, last.end).replace(/;$/, '');
  return compileModule(`${source.slice(0, last.start)}return (${value}\n)`, fileName);
}

export type Place = { readonly fileName: string; readonly line: number; readonly column: number };

export function syntaxErrorPlace(error: unknown): Place | null {
  return error instanceof SyntaxError ? (places.get(error) ?? null) : null;
}

const places = new WeakMap<SyntaxError, Place>();

const wrapper = 'function (exports, require, module, __filename, __dirname) {';

/** How far the wrapper moves the first line of a module to the right. */
export const firstLineColumn = expressionColumn + wrapper.length;

/** Gives the error the message that node would print, and its place. */
function clarify(error: SyntaxError, source: string, fileName: string): void {
  const { line, column, isAtEnd } = positionOf(source);
  places.set(error, { fileName, line, column });
  error.message = error.message.replace(/^Failed to execute 'importScripts' on '\w+': /, '');
  // There the engine met the end of our wrapper.
  if (isAtEnd && error.message.startsWith('Unexpected token')) {
    error.message = 'Unexpected end of input';
  }
  // Of its own stack only our frames are left, and they are no help.
  error.stack = `${error.name}: ${error.message}\n    at wrapSafe (${stackMark})`;
}

/** The engine does not tell where a script of a blob is wrong: acorn reads it once more. */
function positionOf(source: string): { line: number; column: number; isAtEnd: boolean } {
  try {
    parse(source, options);
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

function isParseError(error: unknown): error is ParseError {
  return error instanceof SyntaxError && 'pos' in error && 'loc' in error;
}

function tryParse(source: string) {
  try {
    return parse(source, options);
  } catch {
    return null;
  }
}

const options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowHashBang: true,
} as const;
