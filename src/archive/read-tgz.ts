import { unpackTar, type TarHeader } from 'modern-tar';
import { concat, type Bytes } from '../git/bytes.ts';
import { fileNameProblem, foldName } from '../kata/file-name.ts';
import { BadArchive } from './bad-archive.ts';
import { limits } from './limits.ts';

/** The files of a .tgz by path. Regular files and folders only, with names that are safe everywhere. */
export async function readTgz(archive: Uint8Array): Promise<ReadonlyMap<string, Bytes>> {
  const tar = await gunzip(archive);
  const isNew = checker();
  try {
    const entries = await unpackTar(tar, { strict: true, filter: isNew });
    return new Map(
      entries.flatMap(({ header, data }) =>
        header.type === 'directory' || data === undefined ? [] : [[pathOf(header), data] as const],
      ),
    );
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('not-an-archive', '', `its tar does not read: ${String(error)}`);
  }
}

async function gunzip(archive: Uint8Array): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([Uint8Array.from(archive)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > limits.tarBytes) break;
      parts.push(part);
    }
  } catch (error) {
    throw new BadArchive('not-an-archive', '', `gzip does not read it: ${String(error)}`);
  }
  if (length > limits.tarBytes) {
    throw new BadArchive('too-large', '', `unpacked it is more than ${limits.tarBytes} bytes`);
  }
  return concat(parts);
}

/** Says yes to one header after the other, or throws. */
function checker(): (header: TarHeader) => boolean {
  const seen = new Set<string>();
  let count = 0;
  return (header) => {
    count += 1;
    if (count > limits.entries) {
      throw new BadArchive('too-large', header.name, `it has more than ${limits.entries} entries`);
    }
    if (header.type !== 'file' && header.type !== 'directory') {
      throw new BadArchive('not-a-file', header.name, header.type ?? 'of no type');
    }
    const path = pathOf(header);
    // The folder that the archive was made in.
    if (path === '') return false;
    for (const part of path.split('/')) checkPart(header.name, part);
    const folded = foldName(path);
    if (seen.has(folded)) throw new BadArchive('bad-name', header.name, 'it is there twice');
    seen.add(folded);
    return true;
  };
}

function pathOf({ name }: TarHeader): string {
  return name.replace(/^\.\//, '').replace(/\/$/, '').replace(/^\.$/, '');
}

function checkPart(entry: string, part: string): void {
  const problem = part === '.git' ? null : fileNameProblem(part, {});
  if (problem !== null) throw new BadArchive('bad-name', entry, problem.kind);
}
