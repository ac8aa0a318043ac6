import { inspect } from 'node-inspect-extracted';

export type HookKind = 'before' | 'after' | 'beforeEach' | 'afterEach';

export type Hooks = { readonly [Kind in HookKind]: (() => Promise<void>)[] };

export function createHooks(): Hooks {
  return { before: [], after: [], beforeEach: [], afterEach: [] };
}

/**
 * Calls what a person wrote, which may take a callback behind `given`, or answer a promise.
 */
export async function callAsNode(
  work: (...args: unknown[]) => unknown,
  self: unknown,
  given: readonly unknown[],
): Promise<void> {
  if (work.length <= given.length) {
    await Reflect.apply(work, self, given);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const done = (error?: unknown): void => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error(inspect(error), { cause: error }));
    };
    Reflect.apply(work, self, [...given, done]);
  });
}
