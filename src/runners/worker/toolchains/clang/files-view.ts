import { parentOf } from '../../paths.ts';
import type { Found } from './job.ts';
import type { SentFile } from './messages.ts';

/** What is on the tree for one command: what was sent, and what its jobs have written so far. */
export type FilesView = ReturnType<typeof createFilesView>;

export function createFilesView(sent: readonly SentFile[], folders: readonly string[]) {
  const files = new Map(sent.map((file) => [file.path, file.bytes]));
  const known = new Set<string>(['/']);
  for (const folder of folders) addFolder(folder);
  for (const path of files.keys()) addFolder(parentOf(path));

  return {
    files: (): SentFile[] => [...files].map(([path, bytes]) => ({ path, bytes })),
    read: (path: string): Uint8Array | null => files.get(path) ?? null,
    find(path: string): Found {
      if (files.has(path)) return 'file';
      return known.has(path) ? 'folder' : 'nothing';
    },
    write({ path, bytes }: SentFile): void {
      files.set(path, bytes);
      addFolder(parentOf(path));
    },
    remove: (path: string): boolean => files.delete(path),
  };

  function addFolder(path: string): void {
    for (let folder = path; !known.has(folder); folder = parentOf(folder)) known.add(folder);
  }
}
