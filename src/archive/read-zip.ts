import { Inflate } from 'fflate';
import type { FilesByPath } from '../dojo/archive-ports.ts';
import { concat, type Bytes } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';
import { crc32 } from './crc32.ts';
import type { EntryChecker } from './entry-checker.ts';
import { limits } from './limits.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

/** As much as is inflated before its length is looked at: deflate makes at most a thousandfold of it. */
const stepBytes = 4096;
/** As much as is unpacked before others have their turn. */
const turnBytes = 4_000_000;

/** The files of a zip by path. Sizes are counted as they come, whatever its headers say. */
export async function readZip(zip: Uint8Array, checker: EntryChecker): Promise<FilesByPath> {
  const files = new Map<string, Bytes>();
  let sinceTurn = 0;
  for (const entry of zipDirectory(zip)) {
    const path = checker.path(entry);
    if (path === null) continue;
    const content = contentOf(entry, checker);
    files.set(path, content);
    sinceTurn += content.length;
    if (sinceTurn > turnBytes) {
      sinceTurn = 0;
      await new Promise((done) => setTimeout(done, 0));
    }
  }
  return files;
}

function contentOf(entry: ZipEntry, checker: EntryChecker): Bytes {
  const { name, packed, isStored, sizeBytes, crc } = entry;
  if (sizeBytes > limits.fileBytes) {
    throw new BadArchive('too-large', name, `it says that it has ${sizeBytes} bytes`);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    checker.unpacked(name, part.length);
    if (length > sizeBytes) throw damaged(name, `it has more than the ${sizeBytes} bytes it says`);
    parts.push(part);
  };
  if (isStored) take(packed);
  else inflateTo(take, entry);
  if (length !== sizeBytes) throw damaged(name, `it has ${length} bytes, not ${sizeBytes}`);
  const content = concat(parts);
  if (crc32(content) !== crc) throw damaged(name, 'its content is not what its checksum says');
  return content;
}

function inflateTo(take: (part: Uint8Array) => void, { name, packed }: ZipEntry): void {
  const stream = new Inflate((part) => take(part));
  try {
    for (let at = 0; at === 0 || at < packed.length; at += stepBytes) {
      stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw damaged(name, `it does not unpack: ${String(error)}`);
  }
}

function damaged(entry: string, reason: string): BadArchive {
  return new BadArchive('damaged', entry, reason);
}
