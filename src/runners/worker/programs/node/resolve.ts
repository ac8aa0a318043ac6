import { parentOf, resolvePath } from '../../paths.ts';
import type { Tree } from '../../tree.ts';

/** The file that `require(request)` in folder `from` means, or null: Node's algorithm, over the tree. */
export function resolveModule(tree: Tree, request: string, from: string): string | null {
  const found = /^(\.{0,2}\/|\.{1,2}$)/.test(request)
    ? fileOrFolder(tree, resolvePath(from, request), request.endsWith('/'))
    : nodeModulesFolders(from)
        .map((folder) => fileOrFolder(tree, `${folder}/${request}`, false))
        .find((path) => path !== null);
  return found === null || found === undefined ? null : tree.realpath(found);
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

function fileOrFolder(tree: Tree, path: string, isFolder: boolean): string | null {
  return (isFolder ? null : file(tree, path)) ?? folder(tree, path);
}

function folder(tree: Tree, path: string): string | null {
  if (!isKind(tree, path, 'dir')) return null;
  const main = mainOf(tree, `${path}/package.json`);
  const wanted = main === null ? null : resolvePath(path, main);
  return (
    (wanted === null ? null : (file(tree, wanted) ?? file(tree, `${wanted}/index`))) ??
    file(tree, `${path}/index`)
  );
}

function file(tree: Tree, path: string): string | null {
  const endings = ['', '.js', '.json'];
  return endings.map((ending) => path + ending).find((name) => isKind(tree, name, 'file')) ?? null;
}

function mainOf(tree: Tree, path: string): string | null {
  const main = packageField(tree, path, 'main');
  return typeof main === 'string' ? main : null;
}

/** A field of a package.json; undefined when there is no such file, or it is not JSON. */
export function packageField(tree: Tree, path: string, field: string): unknown {
  if (!isKind(tree, path, 'file')) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(tree.readFile(path)));
    return typeof json === 'object' && json !== null ? Reflect.get(json, field) : undefined;
  } catch {
    return undefined;
  }
}

function isKind(tree: Tree, path: string, kind: 'file' | 'dir'): boolean {
  return tree.exists(path) && tree.stat(path).kind === kind;
}
