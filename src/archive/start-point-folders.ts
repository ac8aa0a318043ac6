import type { FilesByPath, StartPointFolder } from '../dojo/archive-ports.ts';
import { textOf, type Bytes } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';
import { limits } from './limits.ts';

/** Every folder that holds a manifest.json with `visible_filenames`: whether it is right, its reader says. */
export function startPointFolders(files: FilesByPath): readonly StartPointFolder[] {
  const folders = [...files].flatMap(([path, bytes]) => {
    const [, folder] = /^(.*\/)?manifest\.json$/.exec(path) ?? [];
    const isOne = /(^|\/)manifest\.json$/.test(path) && isStartPoint(bytes);
    return isOne ? [folder ?? ''] : [];
  });
  if (folders.length > limits.katas) {
    throw new BadArchive('too-large', '', `it has ${folders.length} start-points`);
  }
  return folders.map((folder) => ({
    name: folder.replace(/\/$/, ''),
    files: below(folder, files),
  }));
}

function isStartPoint(manifest: Bytes): boolean {
  return /"visible_filenames"\s*:/.test(textOf(manifest));
}

function below(folder: string, files: FilesByPath): FilesByPath {
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, bytes]) => [path.slice(folder.length), bytes]),
  );
}
