import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModuleMocker } from 'jest-mock';

/** Loads what tests require, and gives mocks in the place of what they mock. */
export function createModules(mocker: ModuleMocker) {
  const loader = Module as unknown as Loader;
  const loadActual = loader._load;
  const cache = requireHere.cache;
  const cachedBefore = new Set(Object.keys(cache));
  /** By the path that a name stands for; null is a mock made of what is there. */
  const factories = new Map<string, Factory | null>();
  const mocks = new Map<string, unknown>();
  let actual = 0;

  function loadOrMock(request: string, parent: unknown, isMain: boolean): unknown {
    const key = actual > 0 ? null : keyOf(request, parent);
    if (key !== null && factories.has(key)) return mockOf(key);
    return loadActual(request, parent, isMain);
  }

  return {
    load: (path: string): unknown => requireHere(path),
    importFile: (path: string): Promise<unknown> =>
      (requireHere(join(__dirname, 'load-file.js')) as Importer)(pathToFileURL(path).href),
    /** A file of our own that has to begin anew: jest-circus keeps what it knows in globals. */
    loadAnew: (path: string): unknown => {
      Reflect.deleteProperty(globalThis, Symbol.for('EVENT_HANDLERS'));
      delete cache[path];
      return requireHere(path);
    },
    /** What `@jest/globals` answers. */
    provide: (globals: object): void => void Reflect.set(globalThis, globalsKey, globals),
    mock(from: string, request: string, factory: Factory | null): void {
      const key = keyFrom(from, request);
      // Only now: the way that is not taken is not seen in the stacks of errors.
      loader._load = loadOrMock;
      factories.set(key, factory);
      mocks.delete(key);
    },
    unmock: (from: string, request: string): void => void factories.delete(keyFrom(from, request)),
    requireActual(from: string, request: string): unknown {
      actual += 1;
      try {
        return createRequire(from)(request);
      } finally {
        actual -= 1;
      }
    },
    requireMock: (from: string, request: string): unknown => mockOf(keyFrom(from, request)),
    reset,
    /** What is required inside is not seen outside. */
    begin(): () => void {
      const kept = { ...cache };
      reset();
      return () => {
        reset();
        Object.assign(cache, kept);
      };
    },
    dispose(): void {
      loader._load = loadActual;
      reset();
    },
  };

  function reset(): void {
    mocks.clear();
    for (const path of Object.keys(cache)) if (!cachedBefore.has(path)) delete cache[path];
  }

  function keyOf(request: string, parent: unknown): string {
    try {
      return loader._resolveFilename(request, parent);
    } catch {
      return request;
    }
  }

  function mockOf(key: string): unknown {
    if (!mocks.has(key)) mocks.set(key, (factories.get(key) ?? (() => automatic(key)))());
    return mocks.get(key);
  }

  /** The file in __mocks__ beside it, or what is there with all functions replaced. */
  function automatic(path: string): unknown {
    const manual = join(dirname(path), '__mocks__', basename(path));
    if (existsSync(manual)) return requireHere(manual);
    actual += 1;
    try {
      const metadata = mocker.getMetadata(requireHere(path) as object);
      if (metadata === null) throw new Error(`jest cannot mock ${path}`);
      return mocker.generateFromMetadata(metadata);
    } finally {
      actual -= 1;
    }
  }
}

/** The path, or the name itself of what is not there: a virtual mock. */
function keyFrom(from: string, request: string): string {
  try {
    return createRequire(from).resolve(request);
  } catch {
    return request;
  }
}

/** /node_modules/@jest/globals looks there (see jest-pack.ts). */
const globalsKey = Symbol.for('pocket-dojo:jest-globals');

export type Factory = () => unknown;
type Importer = (url: string) => Promise<unknown>;

/** What Node's class Module has beside what its types tell. */
type Loader = {
  _load: (this: void, request: string, parent: unknown, isMain: boolean) => unknown;
  readonly _resolveFilename: (this: void, request: string, parent: unknown) => string;
};

const requireHere = createRequire(__filename);
