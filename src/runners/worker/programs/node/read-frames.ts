import { fileOfBlob, sourceUrlOf } from '../../evaluate.ts';
import { stackMark } from './stack.ts';

/** V8's CallSite, as far as it is used. */
export type Frame = {
  readonly toString: () => string;
  readonly getScriptNameOrSourceURL: () => string | null;
  readonly getLineNumber: () => number | null;
  readonly getColumnNumber: () => number | null;
};

/** From a stack as Firefox and WebKit write it: `name@script:line:column`, a line for each frame. */
export function readFrames(stack: string): readonly Frame[] {
  return [...stack.matchAll(frameLine)].map(([, named = '', script = '', line, column]) => {
    const name = shortName(named);
    const file = line === undefined ? '' : scriptName(script);
    const place = line === undefined ? '<anonymous>' : `${file}:${line}:${column}`;
    return {
      toString: () => (name === '' ? place : `${name} (${place})`),
      getScriptNameOrSourceURL: () => file,
      getLineNumber: () => Number(line ?? 1),
      getColumnNumber: () => Number(column ?? 1),
    };
  });
}

/** The place is left out where the code is the engine's own: `map@[native code]`. */
const frameLine = /^([^@\n]*)@(?:\[native code\]|(.*?):(\d+):(\d+))$/gm;

/** Firefox tells where a function stands, and what led to it: `async*outer/inner<`. */
function shortName(name: string): string {
  return name.endsWith('<')
    ? ''
    : name.replace(/^.*[*/]/, '').replace(/^(module|global) code$/, '');
}

/** A blob that no file was made into is one of our own scripts. */
function scriptName(script: string): string {
  if (!script.startsWith('blob:')) return script;
  const file = fileOfBlob(script);
  return file === undefined ? stackMark : sourceUrlOf(file);
}
