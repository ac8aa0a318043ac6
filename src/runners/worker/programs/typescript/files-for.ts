import { resolvePath } from '../../paths.ts';
import type { Process } from '../program.ts';
import type { Compilation, SourceText } from '../../toolchains/typescript/compilation.ts';

/**
 * All that tsc may want to read of the tree: what its command line names (`@options.txt` too), and
 * what is called as a file that it reads. What it brings of its own is not sent, and no package's
 * JavaScript either.
 */
export function filesFor({ args, cwd, tree }: Process): Pick<Compilation, 'files' | 'folders'> {
  const named = new Set(args.map((arg) => resolvePath(cwd, arg.replace(/^@/, ''))));
  const files: SourceText[] = [];
  const folders: string[] = [];
  for (const path of tree.allPaths()) {
    if (systemFolders.test(path)) continue;
    const stat = tree.exists(path) ? tree.stat(path) : null;
    if (stat?.kind === 'dir') folders.push(path);
    if (stat?.kind !== 'file' || !(readable.test(path) || named.has(path))) continue;
    if (path.startsWith('/node_modules/') && !declaration.test(path)) continue;
    files.push({ path, bytes: tree.readFile(path), mtimeMs: stat.mtimeMs });
  }
  return { files, folders };
}

const systemFolders = /^\/(bin|dev|etc|lib|proc|usr)(\/|$)/;
const readable = /\.([cm]?[jt]sx?|json|tsbuildinfo)$/;
const declaration = /(\.d\.[cm]?ts|\.json)$/;
