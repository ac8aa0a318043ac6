import type { Tree } from '../../tree.ts';
import type { Compilation, SourceText } from '../../toolchains/typescript/compilation.ts';

/**
 * All that tsc may want to read of the tree, by the names that files have which it reads. What it
 * brings of its own is not sent, and no package's JavaScript either.
 */
export function filesFor(tree: Tree): Pick<Compilation, 'files' | 'folders'> {
  const files: SourceText[] = [];
  const folders: string[] = [];
  for (const path of tree.allPaths()) {
    if (systemFolders.test(path)) continue;
    const stat = tree.exists(path) ? tree.stat(path) : null;
    if (stat?.kind === 'dir') folders.push(path);
    if (stat?.kind !== 'file' || !readable.test(path)) continue;
    if (path.startsWith('/node_modules/') && !declaration.test(path)) continue;
    files.push({ path, bytes: tree.readFile(path), mtimeMs: stat.mtimeMs });
  }
  return { files, folders };
}

const systemFolders = /^\/(bin|dev|etc|lib|proc|usr)(\/|$)/;
const readable = /\.([cm]?[jt]sx?|json|tsbuildinfo)$/;
const declaration = /(\.d\.[cm]?ts|\.json)$/;
