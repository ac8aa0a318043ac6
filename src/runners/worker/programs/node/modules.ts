import { parentOf, resolvePath } from '../../paths.ts';
import { textOfFile } from './text-of-file.ts';
import type { Tree } from '../../tree.ts';
import { compileModule } from './compile.ts';
import { nodeModulesFolders, packageField, resolveModule } from './resolve.ts';

/** A CommonJS module as programs see theirs. */
export type NodeModule = {
  id: string;
  path: string;
  exports: unknown;
  filename: string;
  loaded: boolean;
  children: NodeModule[];
  paths: string[];
  parent: NodeModule | null;
  require: Require;
};

export type Require = ((request: string) => unknown) & {
  readonly resolve: (request: string) => string;
  readonly main: NodeModule | undefined;
  readonly cache: Record<string, NodeModule | undefined>;
  readonly extensions: object;
};

export type Modules = ReturnType<typeof createModules>;

/** The module loader of one node process. `builtin` answers what a name of Node's own stands for. */
export function createModules(
  tree: Tree,
  builtin: (name: string) => { readonly exports: unknown } | null,
) {
  const cache = Object.create(null) as Record<string, NodeModule | undefined>;
  const extensions = Object.create(null) as object;
  let main: NodeModule | undefined;

  return {
    /** Loads what `node path` starts. */
    runMain(path: string): void {
      const found = resolveModule(tree, path, '/');
      if (found === null) throw notFound(path, null);
      load(found, null);
    },
    /** A module of no file: `[eval]`, `[stdin]`. */
    createModule,
    createRequire: (fileName: string): Require => createModule(fileName, null).require,
    isBuiltin: (name: string): boolean => builtin(name) !== null,
  };

  function createModule(filename: string, parent: NodeModule | null): NodeModule {
    const path = parentOf(filename);
    const module: NodeModule = {
      id: parent === null ? '.' : filename,
      path,
      exports: {},
      filename,
      loaded: false,
      children: [],
      paths: nodeModulesFolders(path),
      parent,
      require: Object.assign((request: string) => requireFrom(module, request), {
        resolve: (request: string) => resolveFrom(module, request),
        main,
        cache,
        extensions,
      }),
    };
    return module;
  }

  function requireFrom(from: NodeModule, request: string): unknown {
    checkRequest(request);
    const own = builtin(request);
    if (own !== null) return own.exports;
    const path = resolveFrom(from, request);
    const cached = cache[path];
    if (cached !== undefined) return cached.exports;
    return load(path, from).exports;
  }

  function resolveFrom(from: NodeModule, request: string): string {
    checkRequest(request);
    if (builtin(request) !== null) return request;
    const path = resolveModule(tree, request, from.path);
    if (path === null) throw notFound(request, from);
    return path;
  }

  function load(path: string, parent: NodeModule | null): NodeModule {
    const module = createModule(path, parent);
    if (parent === null) {
      main = module;
      Object.assign(module.require, { main });
    }
    cache[path] = module;
    parent?.children.push(module);
    let isLoaded = false;
    try {
      evaluateModule(module, path);
      isLoaded = true;
      module.loaded = true;
    } finally {
      if (!isLoaded) Reflect.deleteProperty(cache, path);
    }
    return module;
  }

  function evaluateModule(module: NodeModule, path: string): void {
    const source = textOfFile(tree, path);
    if (path.endsWith('.json')) {
      module.exports = parseJson(source, path);
      return;
    }
    if (isEsModule(path)) throw esModule(path);
    const { exports, require } = module;
    compileModule(source, path).call(exports, exports, require, module, path, module.path);
  }

  /** By its name, or by the nearest package.json. */
  function isEsModule(path: string): boolean {
    if (!path.endsWith('.js')) return path.endsWith('.mjs');
    const nearest = nodeModulesFolders(parentOf(path))
      .map((folder) => resolvePath(folder, '../package.json'))
      .find((name) => tree.exists(name));
    return nearest !== undefined && packageField(tree, nearest, 'type') === 'module';
  }
}

function parseJson(source: string, path: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SyntaxError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkRequest(request: unknown): void {
  if (typeof request === 'string' && request !== '') return;
  const error = new TypeError('The "id" argument must be a non-empty string.');
  throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
}

function notFound(request: string, from: NodeModule | null): Error {
  const requireStack: string[] = [];
  for (let module = from; module !== null; module = module.parent) {
    requireStack.push(module.filename);
  }
  const stack = requireStack.map((path) => `\n- ${path}`).join('');
  const error = new Error(
    `Cannot find module '${request}'${stack === '' ? '' : `\nRequire stack:${stack}`}`,
  );
  return Object.assign(error, { code: 'MODULE_NOT_FOUND', requireStack });
}

function esModule(path: string): Error {
  const error = new Error(
    `${path} is an ES module, and import and export do not work here yet: use require and module.exports in a .js file.`,
  );
  return Object.assign(error, { code: 'ERR_REQUIRE_ESM' });
}
