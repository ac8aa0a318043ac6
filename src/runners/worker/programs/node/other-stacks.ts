/**
 * For engines that are not V8: stacks are as `write` makes them of the engine's own, at the first
 * look, when V8 would write them too. Firefox has one getter for all errors; WebKit gives each error
 * a text, so the constructors are wrapped, and what the engine throws by itself is left to
 * `mendStack`.
 */
export function installOtherStacks(write: WriteStack): void {
  writeStack = write;
  const shared = Object.getOwnPropertyDescriptor(Error.prototype, 'stack');
  if (shared === undefined) constructors.forEach(wrapConstructor);
  else defineStack(Error.prototype, (error) => shared.get?.call(error));
  const capture: unknown = Reflect.get(Error, 'captureStackTrace');
  if (typeof capture !== 'function') return;
  Reflect.set(Error, 'captureStackTrace', (error: object, ...above: unknown[]) => {
    Reflect.apply(capture, Error, [error, ...above]);
    mendStack(error);
  });
}

/** Does nothing to what is no error, or has a stack that is written already. */
export function mendStack(error: unknown): void {
  if (writeStack === null || typeof error !== 'object' || error === null) return;
  const own = Object.getOwnPropertyDescriptor(error, 'stack');
  const stack: unknown = own?.value;
  if (own?.configurable !== true || typeof stack !== 'string') return;
  if (isRaw(stack)) defineStack(error, () => stack);
}

type WriteStack = (error: object, stack: string) => string;

let writeStack: WriteStack | null = null;

const constructors = [
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AggregateError',
];

function wrapConstructor(name: string): void {
  const given = Reflect.get(globalThis, name) as ErrorConstructor;
  const wrapped = new Proxy(given, {
    construct: (target, args, made) => mended(Reflect.construct(target, args, made) as Error),
    apply: (target, self, args) => mended(Reflect.apply(target, self, args) as Error),
  });
  Reflect.set(globalThis, name, wrapped);
  Reflect.set(given.prototype, 'constructor', wrapped);
}

function mended(error: Error): Error {
  mendStack(error);
  return error;
}

function defineStack(holder: object, raw: (error: object) => unknown): void {
  const written = new WeakMap<object, unknown>();
  Object.defineProperty(holder, 'stack', {
    configurable: true,
    enumerable: false,
    get(this: object) {
      if (!written.has(this)) {
        const stack = raw(this);
        // While it is written someone may look again: at the name, which may be a getter.
        written.set(this, stack);
        const isOurs = typeof stack === 'string' && isRaw(stack) && writeStack !== null;
        if (isOurs) written.set(this, writeStack?.(this, stack));
      }
      return written.get(this);
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, 'stack', {
        value,
        configurable: true,
        enumerable: false,
        writable: true,
      });
    },
  });
}

/** V8's frames begin with `at`. */
function isRaw(stack: string): boolean {
  return /^[^@\n]*@/.test(stack);
}
