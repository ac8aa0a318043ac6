import { compilePrinting } from '../compile.ts';
import { nodeError } from '../node-error.ts';

/**
 * Node's vm, with the one context that a worker has. What a script declares with var, let or
 * function is its own, not global.
 */
export function createVm(): object {
  return {
    Script,
    runInThisContext: (code: string, options?: Options) =>
      new Script(code, options).runInThisContext(),
    runInNewContext: refuse,
    runInContext: refuse,
    createContext: refuse,
    isContext: () => false,
  };
}

type Options = string | { readonly filename?: string };

class Script {
  readonly #run: () => unknown;

  constructor(code: string, options?: Options) {
    const name =
      (typeof options === 'string' ? options : options?.filename) ?? 'evalmachine.<anonymous>';
    this.#run = compilePrinting(code, name) as unknown as () => unknown;
  }

  runInThisContext(): unknown {
    return this.#run.call(globalThis);
  }

  runInNewContext(): never {
    return refuse();
  }

  runInContext(): never {
    return refuse();
  }
}

function refuse(): never {
  throw nodeError(
    'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
    'vm contexts are not available: a worker has one set of globals. Use vm.runInThisContext.',
    {},
  );
}
