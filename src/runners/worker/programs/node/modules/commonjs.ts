import { parentOf } from '../../../paths.ts';
import { compileCommonJs } from '../compile.ts';
import { nodeError } from '../node-error.ts';
import type { Extension, NodeModule, Require } from './commonjs-module.ts';
import { nodeModulesFolders, resolveCommonJs } from './resolve-commonjs.ts';
import type { Places } from './resolve-commonjs.ts';

/** What CommonJS needs of the process around it. */
export type CommonJsHost = {
  readonly places: Places;
  /** One of Node's own modules; null when there is none of that name. */
  readonly builtin: (name: string) => { readonly exports: unknown } | null;
  readonly builtinNames: readonly string[];
  readonly sourceOf: (path: string) => string;
  readonly isEsModule: (path: string, source: string) => boolean;
  readonly requireEsModule: (path: string, source: string) => unknown;
  readonly importFrom: (path: string) => (specifier: unknown, options?: unknown) => Promise<object>;
};

/** The CommonJS loader of one node process, and the class Module, whose parts a program may replace. */
export function createCommonJs(host: CommonJsHost) {
  let main: NodeModule | undefined;

  class Module implements NodeModule {
    static _cache = Object.create(null) as Record<string, NodeModule | undefined>;
    static _extensions: Record<string, Extension | undefined> = Object.assign(
      Object.create(null) as object,
      { '.js': loadScript, '.json': loadJson, '.node': refuseAddon },
    );
    static builtinModules = [...host.builtinNames];
    static globalPaths = [...host.places.nodePath];
    static _load = loadRequest;
    static _resolveFilename = resolveRequest;
    static _nodeModulePaths = nodeModulesFolders;
    static createRequire = createRequire;
    static isBuiltin = (name: string): boolean => host.builtin(name) !== null;
    static syncBuiltinESMExports = (): void => undefined;
    static wrap = (script: string): string =>
      `(function (exports, require, module, __filename, __dirname) { ${script}\n});`;
    static Module = Module;

    id: string;
    path: string;
    exports: unknown = {};
    filename: string | null = null;
    loaded = false;
    children: NodeModule[] = [];
    paths: string[] = [];
    declare parent: NodeModule | null | undefined;

    constructor(id = '', parent?: NodeModule | null) {
      this.id = id;
      this.path = parentOf(id);
      // Not shown by console.log, as in Node.
      Object.defineProperty(this, 'parent', { value: parent, writable: true, configurable: true });
      parent?.children.push(this);
    }

    require(request: string): unknown {
      checkRequest(request);
      return Module._load(request, this, false);
    }

    load(path: string): void {
      this.filename = path;
      this.paths = nodeModulesFolders(parentOf(path));
      const extension = /[^/](\.[^./]+)$/.exec(path)?.[1] ?? '.js';
      const load = Module._extensions[extension] ?? Module._extensions['.js'];
      load?.(this, path);
      this.loaded = true;
    }

    _compile(source: string, path: string): unknown {
      const { exports } = this;
      const folder = parentOf(path);
      const compiled = compileCommonJs(source, path);
      const importModule = host.importFrom(path);
      return compiled.call(exports, exports, requireOf(this), this, path, folder, importModule);
    }
  }

  return {
    Module,
    createRequire,
    requireOf,
    /** Loads what `node path` starts. */
    runMain: (path: string): void => void Module._load(path, null, true),
    /** The exports of a file that an ES module imports. */
    exportsOf: (path: string): unknown => Module._load(path, undefined, false),
    /** A module of no file: `[eval]`, `[stdin]`. */
    createModule(path: string): NodeModule {
      const module = new Module(path, null);
      module.filename = path;
      module.paths = nodeModulesFolders(module.path);
      return module;
    },
  };

  function requireOf(module: NodeModule): Require {
    const resolve = (request: string, options?: { paths?: readonly string[] }): string => {
      checkRequest(request);
      return Module._resolveFilename(request, module, false, options);
    };
    const paths = (request: string): string[] | null =>
      host.builtin(request) === null ? [...module.paths] : null;
    return Object.assign(
      function require(request: string): unknown {
        return module.require(request);
      },
      {
        resolve: Object.assign(resolve, { paths }),
        main,
        extensions: Module._extensions,
        cache: Module._cache,
      },
    );
  }

  function createRequire(from: string | URL): Require {
    const text = String(from);
    const path = text.startsWith('file:') ? decodeURIComponent(new URL(text).pathname) : text;
    const module = new Module(path, null);
    module.filename = path;
    module.paths = nodeModulesFolders(parentOf(path));
    return requireOf(module);
  }

  function loadRequest(
    request: string,
    parent: NodeModule | null | undefined,
    isMain: boolean,
  ): unknown {
    const own = host.builtin(request);
    if (own !== null) return own.exports;
    const path = Module._resolveFilename(request, parent, isMain);
    const builtin = path.startsWith('node:') ? host.builtin(path) : null;
    if (builtin !== null) return builtin.exports;
    const cached = Module._cache[path];
    if (cached !== undefined) {
      if (parent && !parent.children.includes(cached)) parent.children.push(cached);
      return cached.exports;
    }
    const module = new Module(path, parent);
    if (isMain) {
      main = module;
      module.id = '.';
    }
    Module._cache[path] = module;
    let isLoaded = false;
    try {
      module.load(path);
      isLoaded = true;
    } finally {
      if (!isLoaded) Reflect.deleteProperty(Module._cache, path);
    }
    return module.exports;
  }

  function resolveRequest(
    request: string,
    parent: NodeModule | null | undefined,
    _isMain?: boolean,
    options?: { paths?: readonly string[] },
  ): string {
    if (host.builtin(request) !== null) return request;
    if (request.startsWith('node:')) {
      const message = `No such built-in module: ${request}`;
      throw nodeError('ERR_UNKNOWN_BUILTIN_MODULE', message, {});
    }
    const from = options?.paths?.map((folder) => `${folder}/.`) ?? [parent?.filename ?? '/.'];
    for (const each of from) {
      const path = resolveCommonJs(host.places, request, each);
      if (path !== null) return path;
    }
    throw notFound(request, parent);
  }

  function loadScript(module: NodeModule, path: string): void {
    const source = host.sourceOf(path);
    if (host.isEsModule(path, source)) module.exports = host.requireEsModule(path, source);
    else module._compile(source, path);
  }

  function loadJson(module: NodeModule, path: string): void {
    module.exports = parseJson(host.sourceOf(path), path);
  }
}

export function parseJson(source: string, path: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SyntaxError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuseAddon(_module: NodeModule, path: string): never {
  throw nodeError('ERR_DLOPEN_FAILED', `${path}: machine code cannot be loaded here`, {});
}

function checkRequest(request: unknown): void {
  if (typeof request === 'string' && request !== '') return;
  if (request === '') {
    const message = "The argument 'id' must be a non-empty string. Received ''";
    throw nodeError('ERR_INVALID_ARG_VALUE', message, {}, TypeError);
  }
  const message = `The "id" argument must be of type string. Received ${typeof request}`;
  throw nodeError('ERR_INVALID_ARG_TYPE', message, {}, TypeError);
}

function notFound(request: string, from: NodeModule | null | undefined): Error {
  const requireStack: string[] = [];
  for (let module = from; module; module = module.parent) {
    if (module.filename !== null) requireStack.push(module.filename);
  }
  const stack = requireStack.map((path) => `\n- ${path}`).join('');
  const error = new Error(
    `Cannot find module '${request}'${stack === '' ? '' : `\nRequire stack:${stack}`}`,
  );
  return Object.assign(error, { code: 'MODULE_NOT_FOUND', requireStack });
}
