import { resolvePath } from '../../paths.ts';
import type { Command } from '../../toolchains/clang/messages.ts';
import type { Process } from '../program.ts';

/**
 * All that a compilation may want to read of the tree: what lies in /sandbox, in the current folder,
 * and where the command line points to. The libraries of C and C++ are with the toolchain.
 */
export function filesFor({ args, cwd, tree }: Process): Pick<Command, 'files' | 'folders'> {
  const roots = ['/sandbox', cwd, ...args.flatMap((arg) => pathsIn(arg).map(absolute))];
  const files: Command['files'][number][] = [];
  const folders: string[] = [];
  for (const path of tree.allPaths()) {
    if (systemFolders.test(path) || !roots.some((root) => isUnder(root, path))) continue;
    const stat = tree.exists(path) ? tree.stat(path) : null;
    if (stat?.kind === 'dir') folders.push(path);
    if (stat?.kind !== 'file') continue;
    const bytes = tree.readFile(path);
    if ((stat.mode & 0o111) !== 0 && isProgram(bytes)) continue;
    // A view of a pack would be sent with all of the pack.
    files.push({
      path,
      bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice(),
    });
  }
  return { files, folders };

  function absolute(path: string): string {
    return resolvePath(cwd, path);
  }
}

const systemFolders = /^\/(bin|dev|etc|lib|proc|usr)(\/|$)/;

/** `-Iinclude`, `-I../lib`, `--include=x.h`, `src/main.c`: the folder that it is in, as well. */
function pathsIn(arg: string): string[] {
  const path = arg.replace(/^(-{1,2}[A-Za-z-]+=|-[ILo]|@)/, '');
  if (path.startsWith('-') || path === '') return [];
  return path.includes('/') ? [path, `${path}/..`] : [path];
}

function isUnder(root: string, path: string): boolean {
  return root === '/' ? false : path === root || path.startsWith(`${root}/`);
}

/** What was linked before is read by no one here. */
function isProgram(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
}
