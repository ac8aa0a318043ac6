import type { FilesByPath, LeftOut } from '../dojo/archive-ports.ts';
import { concat, type Bytes } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';
import { isBundle } from './bundles-in.ts';
import { entryChecker, type EntryChecker } from './entry-checker.ts';
import { isTar, readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';

/** The files of a .tgz, .tar or .zip by path, and what was left out of it. */
export type Unpacked = { readonly files: FilesByPath; readonly leftOut: readonly LeftOut[] };

/** The files alone. Throws BadArchive. */
export async function readArchive(archive: Uint8Array): Promise<FilesByPath> {
  return (await unpackArchive(archive)).files;
}

/** Told by its first bytes, whatever it is called. Throws BadArchive. */
export async function unpackArchive(archive: Uint8Array): Promise<Unpacked> {
  const checker = entryChecker(archive.length);
  const files = await filesIn(archive, checker);
  return { files, leftOut: checker.leftOut };
}

async function filesIn(archive: Uint8Array, checker: EntryChecker): Promise<FilesByPath> {
  const start = hexOfStart(archive);
  if (start.startsWith('1f8b')) return readTar(await gunzip(archive, checker), checker);
  if (/^504b(0304|0506|0708)/.test(start)) return readZip(archive, checker);
  if (isTar(archive)) {
    checker.unpacked('', archive.length);
    return readTar(archive, checker);
  }
  if (isBundle(archive)) throw new BadArchive('other-git', '', 'it is a bundle');
  const [, form] = otherForms.find(([magic]) => start.startsWith(magic)) ?? [];
  if (form !== undefined) throw new BadArchive('packed-otherwise', '', `it is packed by ${form}`);
  throw new BadArchive('not-an-archive', '', 'this one begins as none of them does');
}

const otherForms = [
  ['526172211a07', 'rar'],
  ['377abcaf271c', '7z'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
  ['28b52ffd', 'zstd'],
] as const;

function hexOfStart(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function gunzip(archive: Uint8Array, checker: EntryChecker): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  const stream = new Blob([Uint8Array.from(archive)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  try {
    for await (const part of stream) {
      checker.unpacked('', part.length);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('not-an-archive', '', `gzip does not read it: ${String(error)}`);
  }
  return concat(parts);
}
