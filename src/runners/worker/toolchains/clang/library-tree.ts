import { mountPack } from '../../pack.ts';
import { treeError } from '../../tree-error.ts';
import type { TreeNode } from '../../tree-node.ts';
import { createTree } from '../../tree.ts';
import type { Tree } from '../../tree.ts';

/**
 * The tree that jobs run on, one after another: the libraries in /usr, which nothing can change, and
 * beside them what one job brought and made, until `clear`. One tree for all, since the compiler
 * knows files by their numbers, and a tree gives no number twice.
 */
export function createLibraryTree(libraries: readonly Uint8Array[]): {
  readonly tree: Tree;
  clear(): void;
} {
  const tree = createTree(() => performance.timeOrigin + performance.now());
  for (const library of libraries) mountPack(tree, library);
  for (const name of fixed) freeze(tree.node(`/${name}`, false), `/${name}`);
  const clear = (): void => {
    for (const name of tree.readdir('/')) if (!fixed.has(name)) tree.remove(`/${name}`);
    tree.mkdir('/tmp', { mode: 0o1777 });
  };
  clear();
  return { tree, clear };
}

/** The folders that no job can write to. */
export const fixed: ReadonlySet<string> = new Set(['bin', 'dev', 'usr']);

function freeze(node: TreeNode, path: string): void {
  const refuse = (): never => {
    throw treeError('EPERM', 'open', path);
  };
  if (node.kind === 'dir') {
    for (const [name, child] of node.entries) freeze(child, `${path}/${name}`);
    for (const method of ['set', 'delete', 'clear']) {
      Object.defineProperty(node.entries, method, { value: refuse });
    }
  }
  if (node.kind === 'file') {
    const { data } = node;
    Object.defineProperty(node, 'data', { get: () => data, set: refuse });
  }
}
