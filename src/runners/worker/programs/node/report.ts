import { inspect } from 'node-inspect-extracted';
import type { Tree } from '../../tree.ts';
import { firstLineColumn, syntaxErrorPlace } from './compile.ts';
import type { Place } from './compile.ts';
import { withoutOwnFrames } from './stack.ts';
import { textOfFile } from './text-of-file.ts';
import { nodeVersion } from './version.ts';

/**
 * What node prints of an error that nothing caught: where, the line, a caret, the error. `sources`
 * are programs of no file: `[eval]`.
 */
export function reportOf(error: unknown, tree: Tree, sources: ReadonlyMap<string, string>): string {
  const where = syntaxErrorPlace(error) ?? topPlace(error);
  const shown = withoutOwnFrames(shownWhole(error)).replace(firstLineFrames, movedLeft);
  const top = where === null ? 'Uncaught:\n' : excerpt(where, tree, sources);
  return `${top}${shown}\n\nNode.js ${nodeVersion}\n`;
}

/** As node reports a rejection with something that is no error. */
export function rejectionOf(reason: unknown): unknown {
  if (reason instanceof Error) return reason;
  const error = new Error(
    'This error originated either by throwing inside of an async function without a catch block, ' +
      'or by rejecting a promise which was not handled with .catch(). ' +
      `The promise rejected with the reason "${inspect(reason)}".`,
  );
  error.name = 'UnhandledPromiseRejection';
  return Object.assign(error, { code: 'ERR_UNHANDLED_REJECTION' });
}

/** An AssertionError would show what it compared cut short; node does not when it ends a program. */
function shownWhole(error: unknown): string {
  const isAssertion = error instanceof Error && Reflect.get(error, 'code') === 'ERR_ASSERTION';
  return inspect(error, { customInspect: !isAssertion });
}

function topPlace(error: unknown): Place | null {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return null;
  const frame = /^ +at (?:.*\()?((?:\/|\[eval\]|\[stdin\]).*?):(\d+):(\d+)\)?$/m.exec(error.stack);
  if (frame === null) return null;
  const [, fileName = '', line, column] = frame;
  const at = Number(column) - 1 - (Number(line) === 1 ? firstLineColumn : 0);
  return { fileName: decodeURIComponent(fileName), line: Number(line), column: Math.max(0, at) };
}

function excerpt(
  { fileName, line, column }: Place,
  tree: Tree,
  sources: ReadonlyMap<string, string>,
): string {
  const source = sources.get(fileName) ?? (tree.exists(fileName) ? textOfFile(tree, fileName) : '');
  const text = source.split('\n')[line - 1] ?? '';
  const indent = text.slice(0, column).replace(/[^\t]/g, ' ');
  return `${fileName}:${line}\n${text}\n${indent}^\n\n`;
}

const firstLineFrames = /((?:\/[^\s:()]*|\[eval\]|\[stdin\]):1:)(\d+)/g;

function movedLeft(_whole: string, place: string, column: string): string {
  return `${place}${Math.max(1, Number(column) - firstLineColumn)}`;
}
