import type { ArchiveProblem, FilesByPath } from '../dojo/archive-ports.ts';
import { foldersBefore } from './folders-before.ts';

/**
 * Folders that hold the files of a kata, and not its .git: GitHub's "Download ZIP" leaves that out. A
 * kata of old has no files/ folder.
 */
export function withoutHistory(files: FilesByPath): readonly ArchiveProblem[] {
  const paths = [...files.keys()];
  const withFiles = foldersBefore('files/', files);
  return paths.flatMap((path) => {
    const [, folder = ''] = /^(.*\/)?events\.json$/.exec(path) ?? [];
    if (!/(^|\/)events\.json$/.test(path)) return [];
    const entry = folder === '' ? 'events.json' : folder;
    return withFiles.has(folder) && !files.has(`${folder}.git`)
      ? [{ kind: 'no-history', entry, reason: 'there is no .git beside it' }]
      : [];
  });
}
