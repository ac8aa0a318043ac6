import { gzipSync } from 'fflate';
import { packTar } from 'modern-tar';
import type { ArchiveProblem } from '../dojo/archive-ports.ts';
import type { UnpackedFiles } from '../dojo/start-point-ports.ts';
import { bytesOf, type Bytes } from '../git/bytes.ts';
import type { Files } from '../kata/files.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { BadArchive } from './bad-archive.ts';
import { unpackArchive } from './read-archive.ts';
import { tarEntry } from './tar-entry.ts';

/** Files in one folder, as a .tgz: the same bytes whenever it is made. */
export async function packStartPoint(files: Files, root: string, at: Date): Promise<Bytes> {
  const folders = new Set(['']);
  for (const path of Object.keys(files)) {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.slice(0, slash + 1));
    }
  }
  const entries = [
    ...[...folders].toSorted().map((folder) => tarEntry(`${root}/${folder}`, null, at)),
    ...Object.entries(files).map(([path, text]) => tarEntry(`${root}/${path}`, bytesOf(text), at)),
  ];
  return gzipSync(await packTar(entries), { mtime: at });
}

/** The files of a .tgz, .tar or .zip, whatever they are. */
export async function unpackFiles(
  archive: Uint8Array,
): Promise<Result<UnpackedFiles, ArchiveProblem>> {
  try {
    return ok(await unpackArchive(archive));
  } catch (error) {
    if (error instanceof BadArchive) return failed(error.problem);
    throw error;
  }
}
