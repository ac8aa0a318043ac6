/**
 * Node's async_hooks, of which AsyncLocalStorage works as far as code is called: what is awaited
 * inside run() sees its store until another run() has begun, since the engine has no hook for it.
 */
export function createAsyncHooks(): object {
  return {
    AsyncLocalStorage,
    AsyncResource,
    createHook: () => ({ enable: () => undefined, disable: () => undefined }),
    executionAsyncId: () => 1,
    triggerAsyncId: () => 0,
    executionAsyncResource: () => ({}),
  };
}

type Work = (...args: unknown[]) => unknown;

class AsyncLocalStorage {
  #store: unknown;

  static bind(work: Work): Work {
    return work;
  }

  static snapshot(): (work: Work, ...args: unknown[]) => unknown {
    return (work, ...args) => work(...args);
  }

  getStore(): unknown {
    return this.#store;
  }

  enterWith(store: unknown): void {
    this.#store = store;
  }

  disable(): void {
    this.#store = undefined;
  }

  run(store: unknown, work: Work, ...args: unknown[]): unknown {
    const before = this.#store;
    const restore = (): void => {
      this.#store = before;
    };
    this.#store = store;
    let isLater = false;
    try {
      const answer = work(...args);
      if (!(answer instanceof Promise)) return answer;
      isLater = true;
      return answer.finally(restore);
    } finally {
      if (!isLater) restore();
    }
  }

  exit(work: Work, ...args: unknown[]): unknown {
    return this.run(undefined, work, ...args);
  }
}

class AsyncResource {
  static bind(work: Work): Work {
    return work;
  }

  runInAsyncScope(work: Work, self?: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(work, self, args);
  }

  bind(work: Work): Work {
    return work;
  }

  emitDestroy(): this {
    return this;
  }

  asyncId(): number {
    return 1;
  }

  triggerAsyncId(): number {
    return 0;
  }
}
