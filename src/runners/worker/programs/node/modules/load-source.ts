import type { Tree } from '../../../tree.ts';
import { textOfFile } from '../text-of-file.ts';

/** The text of a file that is to be run: the one place where a language could be turned into another. */
export function loadSource(tree: Tree, path: string): string {
  const source = textOfFile(tree, path);
  const rewrite = rewriteByEnding[/\.[^./]+$/.exec(path)?.[0] ?? ''];
  return rewrite === undefined ? source : rewrite(source, path);
}

/** By the end of the name. Lines have to stay where they are. */
const rewriteByEnding: Readonly<
  Record<string, ((source: string, path: string) => string) | undefined>
> = {};
