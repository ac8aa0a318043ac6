import { partsOf, resolvePath } from './paths.ts';
import { treeError } from './tree-error.ts';
import type { TreeNode } from './tree-node.ts';

/** More links on one path are a circle. */
export const maxLinks = 40;

/** The path without links, asking for the node at each step, a link itself; throws where none is. */
export function realPathOf(path: string, nodeAt: (path: string) => TreeNode): string {
  let links = 0;
  let done = '/';
  const left = partsOf(path).toReversed();
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const next = resolvePath(done, part);
    const node = nodeAt(next);
    if (node.kind !== 'link') done = next;
    else if ((links += 1) > maxLinks) throw treeError('ELOOP', 'realpath', path);
    else {
      left.push(...partsOf(resolvePath(done, node.target)).toReversed());
      done = '/';
    }
  }
  return done;
}
