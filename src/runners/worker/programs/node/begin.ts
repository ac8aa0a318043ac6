import { unreachable } from '../../../../kata/result.ts';
import { resolvePath } from '../../paths.ts';
import type { Tree } from '../../tree.ts';
import type { Preload } from './arguments.ts';
import { compileCommonJs, compilePrinting } from './compile.ts';
import { parseModule } from './modules/compile-module.ts';
import type { Modules } from './modules/create-modules.ts';
import { fileUrlOf } from './modules/file-url.ts';
import { hasModuleSyntax } from './modules/module-format.ts';
import { textOfFile } from './text-of-file.ts';

/** What a node process begins with: a file, a file that is only read, or a text. */
export type Entry =
  | { readonly kind: 'file' | 'check'; readonly path: string }
  | {
      readonly kind: 'source';
      readonly name: string;
      readonly source: string;
      readonly prints: boolean;
    };

export type Beginning = {
  readonly entry: Entry;
  readonly preload: readonly Preload[];
  readonly inputType: 'module' | 'commonjs' | null;
  readonly cwd: string;
  readonly print: (value: unknown) => void;
};

/** Starts the program of a process. A promise when it goes on later: it rejects with its error. */
export function begin(modules: Modules, tree: Tree, beginning: Beginning): Promise<unknown> | null {
  const { preload, cwd } = beginning;
  const imported = preload.filter(({ kind }) => kind === 'import');
  const require = modules.commonJs.createRequire(resolvePath(cwd, '[eval]'));
  for (const { kind, request } of preload) if (kind === 'require') require(request);
  if (imported.length === 0) return beginEntry(modules, tree, beginning);
  const importModule = modules.esModules.importFrom(resolvePath(cwd, '[eval]'));
  return (async () => {
    for (const { request } of imported) await importModule(request);
    await beginEntry(modules, tree, beginning);
  })();
}

function beginEntry(
  modules: Modules,
  tree: Tree,
  { entry, inputType, cwd, print }: Beginning,
): Promise<unknown> | null {
  switch (entry.kind) {
    case 'file':
      return modules.runMain(entry.path);
    case 'check': {
      const source = textOfFile(tree, entry.path);
      if (modules.isEsModule(entry.path, source)) parseModule(source, fileUrlOf(entry.path).href);
      else compileCommonJs(source, entry.path);
      return null;
    }
    case 'source': {
      const { name, source, prints } = entry;
      const isModule = inputType === 'module' || (inputType === null && hasModuleSyntax(source));
      const path = resolvePath(cwd, name);
      if (isModule && !prints) {
        const url = fileUrlOf(resolvePath(cwd, '[eval1]')).href;
        return Promise.resolve().then(() => modules.esModules.importSource(source, url, path));
      }
      const module = modules.commonJs.createModule(path);
      const compile = prints ? compilePrinting : compileCommonJs;
      const value = compile(source, name).call(
        globalThis,
        module.exports,
        modules.commonJs.requireOf(module),
        module,
        name,
        '.',
        modules.esModules.importFrom(path),
      );
      if (prints) print(value);
      return null;
    }
    default:
      return unreachable(entry);
  }
}
