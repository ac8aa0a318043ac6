import { nodeError } from '../../node-error.ts';

type Callable = (...args: unknown[]) => unknown;

type Call = {
  readonly arguments: readonly unknown[];
  readonly this: unknown;
  readonly result: unknown;
  readonly error: unknown;
  readonly stack: Error;
  readonly target: unknown;
};

/** node:test's mock, without its timers. */
export function createMock() {
  const restores: (() => void)[] = [];

  const fn = (original: Callable = () => undefined, replaced?: unknown): Callable =>
    mocked(
      original,
      typeof replaced === 'function' ? (replaced as Callable) : original,
      () => undefined,
    );

  const method = (holder: object, name: string, replaced?: unknown): Callable => {
    const descriptor = descriptorOf(holder, name);
    const original: unknown = descriptor?.value;
    if (typeof original !== 'function') {
      const message = `The argument 'methodName' must be a method. Received ${name}`;
      throw nodeError('ERR_INVALID_ARG_VALUE', message, {}, TypeError);
    }
    const own = Object.getOwnPropertyDescriptor(holder, name);
    const restore = (): void => {
      if (own === undefined) Reflect.deleteProperty(holder, name);
      else Object.defineProperty(holder, name, own);
    };
    const implementation = typeof replaced === 'function' ? replaced : original;
    const made = mocked(original as Callable, implementation as Callable, restore);
    Object.defineProperty(holder, name, { ...descriptor, value: made, configurable: true });
    restores.push(restore);
    return made;
  };

  const accessor = (kind: 'get' | 'set') => (holder: object, name: string, replaced?: unknown) => {
    const descriptor = descriptorOf(holder, name) ?? {};
    const original = (descriptor[kind] ?? (() => undefined)) as Callable;
    const restore = (): void => void Object.defineProperty(holder, name, descriptor);
    const made = mocked(
      original,
      typeof replaced === 'function' ? (replaced as Callable) : original,
      restore,
    );
    Object.defineProperty(holder, name, { ...descriptor, [kind]: made, configurable: true });
    restores.push(restore);
    return made;
  };

  const restoreAll = (): void => {
    for (const restore of restores.splice(0).toReversed()) restore();
  };
  const timers = new Proxy(
    {},
    {
      get(_target, name) {
        const message = `mock.timers.${String(name)} is not available here.`;
        throw nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message, {});
      },
    },
  );
  return {
    fn,
    method,
    getter: accessor('get'),
    setter: accessor('set'),
    restoreAll,
    reset: restoreAll,
    timers,
  };
}

function mocked(original: Callable, first: Callable, restore: () => void): Callable {
  const calls: Call[] = [];
  const once = new Map<number, Callable>();
  let implementation = first;
  const mock = {
    get calls() {
      return [...calls];
    },
    callCount: () => calls.length,
    resetCalls: () => void calls.splice(0),
    mockImplementation: (next: Callable) => {
      implementation = next;
    },
    mockImplementationOnce: (next: Callable, onCall = calls.length) => void once.set(onCall, next),
    restore: () => {
      implementation = original;
      restore();
    },
  };
  const made = function (this: unknown, ...args: unknown[]): unknown {
    const work = once.get(calls.length) ?? implementation;
    once.delete(calls.length);
    let result: unknown;
    let error: unknown;
    try {
      result =
        new.target === undefined
          ? Reflect.apply(work, this, args)
          : Reflect.construct(work, args, new.target);
      return result;
    } catch (thrown) {
      error = thrown;
      throw thrown;
    } finally {
      const stack = new Error();
      calls.push({ arguments: args, this: this, result, error, stack, target: new.target });
    }
  };
  const shape = { name: { value: original.name }, length: { value: original.length } };
  return Object.assign(Object.defineProperties(made, shape), { mock });
}

function descriptorOf(holder: object, name: string): PropertyDescriptor | undefined {
  for (let at: unknown = holder; typeof at === 'object' || typeof at === 'function';) {
    if (at === null) return undefined;
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
    at = Object.getPrototypeOf(at);
  }
  return undefined;
}
