import type { Tree } from '../../tree.ts';

export function textOfFile(tree: Tree, path: string): string {
  return new TextDecoder().decode(tree.readFile(path));
}
