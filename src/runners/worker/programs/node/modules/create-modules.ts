import type { Tree } from '../../../tree.ts';
import { createCommonJs } from './commonjs.ts';
import { createEsModules } from './es-modules.ts';
import type { EsModules } from './es-modules.ts';
import { fileUrlOf } from './file-url.ts';
import { loadSource } from './load-source.ts';
import { isEsModule } from './module-format.ts';
import { createNamespace } from './namespace.ts';
import { createPackages, isFile } from './packages.ts';
import { fileOfFolder, resolveCommonJs } from './resolve-commonjs.ts';

export type Modules = ReturnType<typeof createModules>;

/** What the loaders need of their process. */
export type ModulesHost = {
  readonly tree: Tree;
  readonly nodePath: readonly string[];
  readonly builtin: (name: string) => { readonly exports: unknown } | null;
  readonly builtinNames: readonly string[];
};

/** Both loaders of one node process, which call each other. */
export function createModules({ tree, nodePath, builtin, builtinNames }: ModulesHost) {
  const packages = createPackages(tree);
  const isBuiltin = (name: string): boolean => builtin(name) !== null;
  const places = { tree, packages, nodePath, isBuiltin };
  const shared = {
    places,
    builtin,
    sourceOf: (path: string) => loadSource(tree, path),
    isEsModule: (path: string, source: string) => isEsModule(packages, path, source),
  };
  const commonJs = createCommonJs({
    ...shared,
    builtinNames,
    importFrom: (path) => esModules.importFrom(path),
    requireEsModule: (path) => exportsFor(esModules.requireModule(fileUrlOf(path).href)),
  });
  const esModules: EsModules = createEsModules({
    ...shared,
    requireCommonJs: commonJs.exportsOf,
  });

  return { commonJs, esModules, isEsModule: shared.isEsModule, runMain };

  /** Starts what `node path` means. A promise when it is an ES module: it rejects with its error. */
  function runMain(path: string): Promise<object> | null {
    const found = isFile(tree, path) ? tree.realpath(path) : mainOf(path);
    if (found === null) throw notFound(path);
    if (/\.(json|node)$/.test(found) || !isEsModule(packages, found, shared.sourceOf(found))) {
      commonJs.runMain(found);
      return null;
    }
    return Promise.resolve().then(() => esModules.importUrl(fileUrlOf(found).href));
  }

  function mainOf(path: string): string | null {
    return resolveCommonJs(places, path, '/.') ?? fileOfFolder(places, path);
  }
}

/** What require() of an ES module answers: its `module.exports`, or its namespace. */
function exportsFor(namespace: object): unknown {
  if ('module.exports' in namespace) return Reflect.get(namespace, 'module.exports');
  if (!('default' in namespace) || '__esModule' in namespace) return namespace;
  return marked(namespace);
}

/** With `__esModule`, which tools that compile to CommonJS look for beside a default. */
function marked(namespace: object): object {
  const names = Object.keys(namespace);
  return createNamespace(
    new Map<string, () => unknown>([
      ...names.map((name) => [name, () => Reflect.get(namespace, name) as unknown] as const),
      ['__esModule', () => true],
    ]),
  );
}

function notFound(path: string): Error {
  const error = new Error(`Cannot find module '${path}'`);
  return Object.assign(error, { code: 'MODULE_NOT_FOUND', requireStack: [] });
}
