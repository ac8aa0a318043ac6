import { isDeepStrictEqual } from 'assert/build/internal/util/comparisons.js';
import {
  format,
  formatWithOptions,
  inspect,
  stripVTControlCharacters,
} from 'node-inspect-extracted';
import { parseArgs } from '@pkgjs/parseargs';
import { nodeError } from './node-error.ts';
import { styleText } from './builtins/style-text.ts';
import { types } from './types.ts';

type Function_ = (...args: unknown[]) => unknown;

const custom = Symbol.for('nodejs.util.promisify.custom');

/** Node's util, without what needs a machine. */
export const util = {
  inspect,
  format,
  formatWithOptions,
  stripVTControlCharacters,
  isDeepStrictEqual,
  types,
  promisify: Object.assign(promisify, { custom }),
  callbackify,
  inherits,
  deprecate,
  debuglog,
  debug: debuglog,
  parseArgs,
  parseEnv,
  styleText,
  toUSVString: (text: unknown) => String(text).replace(/\p{Surrogate}/gu, '\ufffd'),
  aborted: (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    }),
  isArray: (value: unknown) => Array.isArray(value),
  TextEncoder,
  TextDecoder,
};

function promisify(original: Function_): unknown {
  if (typeof original !== 'function') {
    const message = 'The "original" argument must be of type function.';
    throw nodeError('ERR_INVALID_ARG_TYPE', message, {}, TypeError);
  }
  const own: unknown = Reflect.get(original, custom);
  if (own !== undefined) return own;
  return function (this: unknown, ...args: unknown[]) {
    return new Promise((resolve, reject) => {
      original.call(this, ...args, (error: unknown, value: unknown) => {
        if (error !== null && error !== undefined) reject(error);
        else resolve(value);
      });
    });
  };
}

function callbackify(original: (...args: unknown[]) => Promise<unknown>): Function_ {
  return (...args) => {
    const callback = args.pop() as Function_;
    original(...args).then(
      (value) => callback(null, value),
      (error: unknown) => callback(error),
    );
  };
}

function debuglog() {
  return Object.assign(() => undefined, { enabled: false });
}

function deprecate(deprecated: unknown, message: string, code?: string): unknown {
  if (typeof deprecated !== 'function') return deprecated;
  let isTold = false;
  return function (this: unknown, ...args: unknown[]): unknown {
    const process: unknown = Reflect.get(globalThis, 'process');
    if (!isTold && typeof process === 'object' && process !== null) {
      isTold = true;
      const emitWarning = Reflect.get(process, 'emitWarning') as (...told: unknown[]) => void;
      emitWarning(message, 'DeprecationWarning', code);
    }
    const made: unknown =
      new.target === undefined
        ? Reflect.apply(deprecated, this, args)
        : Reflect.construct(deprecated, args, new.target);
    return made;
  };
}

/** The text of a .env file. */
function parseEnv(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const line = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*("(?:\\.|[^"])*"|'[^']*'|`[^`]*`|[^\n#]*)/gm;
  for (const [, name = '', value = ''] of text.matchAll(line)) {
    const quote = /^(["'`])([^]*)\1$/.exec(value.trim());
    const inside = quote?.[2] ?? value.trim();
    found[name] = quote?.[1] === '"' ? inside.replaceAll('\\n', '\n') : inside;
  }
  return found;
}

function inherits(child: { prototype: object; super_?: unknown }, parent: { prototype: object }) {
  Object.defineProperty(child, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(child.prototype, parent.prototype);
}
