import type { ErrorPlace } from './error-place.ts';
import { isKnownCode, placeInFile } from './modules/written-code.ts';
import { installOtherStacks } from './other-stacks.ts';
import { readFrames } from './read-frames.ts';
import type { Frame } from './read-frames.ts';
import { stackMark } from './stack.ts';

/**
 * Makes the engine write stacks with the places of the files as they are, and without our own
 * frames. `mapped` may lead further, to what a file was made from. As in Node, it is the default
 * value of Error.prepareStackTrace, and a program may put its own in. Engines that are not V8 do
 * not know that: there their own stacks are read and written as V8's. realm.ts takes it out again.
 */
export function installStackTrace(mapped: (place: ErrorPlace) => ErrorPlace): void {
  if (!isV8) {
    const limit = 10;
    installOtherStacks((error, stack) =>
      prepareStackTrace(error, readFrames(stack), mapped, limit),
    );
    return;
  }
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: (error: unknown, frames: readonly Frame[]) => prepareStackTrace(error, frames, mapped),
    writable: true,
    configurable: true,
    enumerable: true,
  });
}

/** Its stacks begin with the name of the error, the others' with the first frame. */
const isV8 = new Error('V8').stack?.startsWith('Error: V8') === true;

function prepareStackTrace(
  error: unknown,
  frames: readonly Frame[],
  mapped: (place: ErrorPlace) => ErrorPlace,
  limit = frames.length,
): string {
  const lines = frames
    .filter((frame, at) => !isOwn(frame, frames[at + 1]))
    .slice(0, limit)
    .map((frame) => lineOf(frame, mapped));
  // A stack without any frame would be shown as another kind of error. What is printed has none of ours.
  if (lines.length === 0 && frames.length > 0) lines.push(`node (${stackMark})`);
  return [headOf(error), ...lines].join('\n    at ');
}

/** Ours, or the engine's own that we called: `Generator.next`, `new Promise`. */
function isOwn(frame: Frame, caller: Frame | undefined): boolean {
  const script = frame.getScriptNameOrSourceURL();
  if (script !== null && script !== '') return script.startsWith(stackMark);
  return caller?.getScriptNameOrSourceURL()?.startsWith(stackMark) === true;
}

function lineOf(frame: Frame, mapped: (place: ErrorPlace) => ErrorPlace): string {
  const text = frame.toString();
  const script = frame.getScriptNameOrSourceURL() ?? '';
  const name = decoded(script);
  if (!isKnownCode(name)) return text;
  const line = frame.getLineNumber() ?? 1;
  const column = frame.getColumnNumber() ?? 1;
  const place = mapped({ url: name, ...placeInFile(name, { line, column: column - 1 }) });
  const shown = `${script}:${line}:${column}`;
  return text.replace(shown, () => `${place.url}:${place.line}:${place.column + 1}`);
}

function headOf(error: unknown): string {
  try {
    return toText.call(error);
  } catch {
    return '<error>';
  }
}

function decoded(script: string): string {
  try {
    return decode(script);
  } catch {
    return script;
  }
}

// Taken before the code of a person can put others in their place.
const toText = Reflect.get(Error.prototype, 'toString') as (this: unknown) => string;
const decode = decodeURIComponent;
