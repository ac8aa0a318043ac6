import type { Stat } from '../tree-node.ts';
import type { Tree } from '../tree.ts';

/** What is at `path`, a link itself, or null. */
export function lstatOrNull(tree: Tree, path: string): Stat | null {
  try {
    return tree.lstat(path);
  } catch {
    return null;
  }
}

/** What `path` leads to, or null. */
export function statOrNull(tree: Tree, path: string): Stat | null {
  return tree.exists(path) ? tree.stat(path) : null;
}
