import { inspect } from 'node-inspect-extracted';
import type { Tree } from '../../tree.ts';
import { excerptOf, markedPlace } from './error-place.ts';
import type { ErrorPlace } from './error-place.ts';
import { pathOfUrl } from './modules/file-url.ts';
import { mendStack } from './other-stacks.ts';
import { withoutOwnFrames } from './stack.ts';
import { textOfFile } from './text-of-file.ts';
import { nodeVersion } from './version.ts';

/**
 * What node prints of an error that nothing caught: where, the line, a caret, the error. `sources`
 * are programs of no file: `[eval]`.
 */
export function reportOf(error: unknown, tree: Tree, sources: ReadonlyMap<string, string>): string {
  mendStack(error);
  const place = markedPlace(error) ?? topPlace(error);
  const shown = withoutOwnFrames(shownWhole(error));
  const excerpted = place === null ? 'Uncaught:\n' : excerpt(place, tree, sources);
  // The stack of a SyntaxError begins with it already.
  const top = shown.startsWith(excerpted) ? '' : excerpted;
  const advice = error instanceof Error ? '' : `\n${traceAdvice}`;
  return `${top}${shown}${advice}\n\nNode.js ${nodeVersion}\n`;
}

const traceAdvice = '(Use `node --trace-uncaught ...` to show where the exception was thrown)';

/** What node says when nothing is left to do but a module still waits. */
export function awaitingReport(place: ErrorPlace | null, tree: Tree): string {
  const where = place === null ? '\n' : ` at ${excerpt(place, tree, new Map())}\n`;
  return `Warning: Detected unsettled top-level await${where}`;
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

function topPlace(error: unknown): ErrorPlace | null {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return null;
  const frame = /^ +at (?:.*\()?((?:file:\/\/|\/|\[eval\d*\]|\[stdin\]).*?):(\d+):(\d+)\)?$/m.exec(
    error.stack,
  );
  if (frame === null) return null;
  const [, url = '', line, column] = frame;
  return { url, line: Number(line), column: Number(column) - 1 };
}

function excerpt(place: ErrorPlace, tree: Tree, sources: ReadonlyMap<string, string>): string {
  const { url } = place;
  const path = url.startsWith('file:') ? pathOfUrl(url) : url;
  return excerptOf(place, sources.get(url) ?? (tree.exists(path) ? textOfFile(tree, path) : ''));
}
