import { isDeepStrictEqual } from 'assert/build/internal/util/comparisons.js';
import {
  format,
  formatWithOptions,
  inspect,
  stripVTControlCharacters,
} from 'node-inspect-extracted';
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
  deprecate: (deprecated: unknown) => deprecated,
  debuglog: () => Object.assign(() => undefined, { enabled: false }),
  isArray: (value: unknown) => Array.isArray(value),
  TextEncoder,
  TextDecoder,
};

function promisify(original: Function_): unknown {
  if (typeof original !== 'function') {
    const error = new TypeError('The "original" argument must be of type function.');
    throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
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

function inherits(child: { prototype: object; super_?: unknown }, parent: { prototype: object }) {
  Object.defineProperty(child, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(child.prototype, parent.prototype);
}
