import type { ArchiveProblem, FilesByPath } from '../dojo/archive-ports.ts';

/**
 * Folders that hold the files of a kata, and not its .git: GitHub's "Download ZIP" leaves that out. A
 * kata of old has no files/ folder.
 */
export function withoutHistory(files: FilesByPath): readonly ArchiveProblem[] {
  const paths = [...files.keys()];
  return paths.flatMap((path) => {
    const [, folder = ''] = /^(.*\/)?events\.json$/.exec(path) ?? [];
    if (!/(^|\/)events\.json$/.test(path)) return [];
    const hasFiles = paths.some((each) => each.startsWith(`${folder}files/`));
    const entry = folder === '' ? 'events.json' : folder;
    return hasFiles && !files.has(`${folder}.git`)
      ? [{ kind: 'no-history', entry, reason: 'there is no .git beside it' }]
      : [];
  });
}
