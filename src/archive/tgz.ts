import { gzipSync } from 'fflate';
import { packTar, type TarEntry } from 'modern-tar';
import type { SalvagedCopy } from '../dojo/ports.ts';
import { dateOf } from '../kata/time.ts';
import { bytesOf, type Bytes } from '../git/bytes.ts';
import { gitFolder } from './git-folder.ts';
import { tarEntry } from './tar-entry.ts';

/**
 * A kata as a file: gzip of a tar with one root folder, the work tree and `.git`. The same copy is the
 * same bytes, whenever it is made.
 */
export async function tgz(copy: SalvagedCopy, root: string): Promise<Bytes> {
  const files = new Map([
    ...copy.tree.map(({ path, content }) => [path, content] as const),
    ...[...copy.pending].map(([path, text]) => [path, bytesOf(text)] as const),
    ...(await gitFolder(copy)),
  ]);
  const mtime = dateOf(copy.manifest.created);
  const entries: readonly TarEntry[] = [
    ...foldersOf([...files.keys()]).map((folder) => tarEntry(`${root}/${folder}`, null, mtime)),
    ...[...files].map(([path, content]) => tarEntry(`${root}/${path}`, content, mtime)),
  ];
  return gzipSync(await packTar(entries), { mtime });
}

/**
 * Every folder, the outer first, with its slash; the root is ''. git takes a folder for a repository
 * only when `objects` and `refs` are in its `.git`, and packed refs leave `refs` without a file.
 */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set(['', '.git/', '.git/refs/', '.git/refs/heads/', '.git/refs/tags/']);
  for (const path of paths) {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.slice(0, slash + 1));
    }
  }
  return [...folders].toSorted();
}
