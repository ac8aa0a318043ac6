import type { FilesByPath } from '../dojo/archive-ports.ts';
import type { Bytes } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';
import { entryChecker } from './entry-checker.ts';
import { limits } from './limits.ts';
import type { Unpacked } from './read-archive.ts';

/** The files of a folder that a person chose, checked as those of an archive are. Throws BadArchive. */
export function checkedFolder(files: FilesByPath): Unpacked {
  const checker = entryChecker(limits.unpackedBytes);
  const checked = new Map<string, Bytes>();
  for (const [name, bytes] of files) {
    if (bytes.length > limits.fileBytes) {
      throw new BadArchive('too-large', name, `it has ${bytes.length} bytes`);
    }
    const path = checker.path({ name, kind: 'file' });
    if (path === null) continue;
    checker.unpacked(name, bytes.length);
    checked.set(path, bytes);
  }
  return { files: checked, leftOut: checker.leftOut };
}
