import { parentOf, resolvePath } from '../../../paths.ts';
import type { Tree } from '../../../tree.ts';
import { resolveExports, resolveImports } from './package-map.ts';
import type { Asked } from './package-map.ts';
import { isFile, isFolder } from './packages.ts';
import type { Packages } from './packages.ts';

/** Where `require` looks. `nodePath` are the folders of NODE_PATH. */
export type Places = {
  readonly tree: Tree;
  readonly packages: Packages;
  readonly nodePath: readonly string[];
  readonly isBuiltin: (name: string) => boolean;
};

/**
 * The file that `require(request)` in the file `from` means, or null: Node's algorithm, over the
 * tree. Answers a name with `node:` for a module of Node's own that `imports` leads to.
 */
export function resolveCommonJs(places: Places, request: string, from: string): string | null {
  const found = find(places, request, from);
  return found === null || found.startsWith('node:') ? found : places.tree.realpath(found);
}

/** `/a/b/node_modules`, `/a/node_modules`, `/node_modules`. */
export function nodeModulesFolders(from: string): string[] {
  const folders: string[] = [];
  for (let folder = from; ; folder = parentOf(folder)) {
    if (!folder.endsWith('/node_modules')) {
      folders.push(folder === '/' ? '/node_modules' : `${folder}/node_modules`);
    }
    if (folder === '/') return folders;
  }
}

/** `name` or `@scope/name`, and the rest as a subpath that begins with a point. */
export function splitPackageName(request: string): { name: string; subpath: string } | null {
  const name = /^(?:@[^/\\%]+\/)?[^./\\%@][^/\\%]*/.exec(request)?.[0];
  return name === undefined ? null : { name, subpath: `.${request.slice(name.length)}` };
}

/** What a folder stands for: its `main`, or its index. */
export function fileOfFolder({ tree, packages }: Places, path: string): string | null {
  if (!isFolder(tree, path)) return null;
  const main = packages.read(path)?.main;
  const wanted = typeof main === 'string' ? resolvePath(path, main) : null;
  return (
    (wanted === null ? null : (file(tree, wanted) ?? file(tree, `${wanted}/index`))) ??
    file(tree, `${path === '/' ? '' : path}/index`)
  );
}

const conditions: ReadonlySet<string> = new Set(['node', 'require', 'module-sync', 'node-addons']);

function find(places: Places, request: string, from: string): string | null {
  if (/^(\.{0,2}\/|\.{1,2}$)/.test(request)) {
    const path = resolvePath(parentOf(from), request);
    return fileOrFolder(places, path, /(^|\/)\.{0,2}$/.test(request));
  }
  const own = places.packages.around(from);
  const asked: Asked = {
    conditions,
    base: null,
    bare: (name) => (places.isBuiltin(name) ? `node:${name}` : (find(places, name, from) ?? name)),
  };
  if (request.startsWith('#') && own !== null && own.imports !== null) {
    return resolveImports(own, request, { ...asked, base: from });
  }
  const split = splitPackageName(request);
  if (split !== null && own !== null && own.exports !== null && own.name === split.name) {
    return resolveExports(own, split.subpath, { ...asked, base: from });
  }
  return findInPackages(places, request, from, asked);
}

function findInPackages(
  places: Places,
  request: string,
  from: string,
  asked: Asked,
): string | null {
  const split = splitPackageName(request);
  for (const modules of [...nodeModulesFolders(parentOf(from)), ...places.nodePath]) {
    if (!isFolder(places.tree, modules)) continue;
    const found = split === null ? null : places.packages.read(`${modules}/${split.name}`);
    if (split !== null && found !== null && found.exports !== null) {
      return resolveExports(found, split.subpath, asked);
    }
    const path = fileOrFolder(places, `${modules}/${request}`, request.endsWith('/'));
    if (path !== null) return path;
  }
  return null;
}

function fileOrFolder(places: Places, path: string, isFolderName: boolean): string | null {
  return (isFolderName ? null : file(places.tree, path)) ?? fileOfFolder(places, path);
}

function file(tree: Tree, path: string): string | null {
  const endings = ['', '.js', '.json', '.node'];
  return endings.map((ending) => path + ending).find((name) => isFile(tree, name)) ?? null;
}
