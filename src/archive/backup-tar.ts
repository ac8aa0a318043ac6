import { createTarPacker, unpackTar, type ParsedTarEntryWithData } from 'modern-tar';
import { backupContents, type BackupEntry, type BackupFiles } from '../dojo/backup-ports.ts';
import type { AnyFile } from '../dojo/any-file.ts';
import { concat, textOf, type Bytes } from '../git/bytes.ts';
import { failed, ok } from '../kata/result.ts';
import { BadArchive } from './bad-archive.ts';
import { limits } from './limits.ts';
import { isTar } from './read-tar.ts';
import { tarEntry } from './tar-entry.ts';

/** One entry at a time is in memory: a backup may be far larger than that. */
export const backupTar: BackupFiles = {
  pack: packBackup,

  async isBackup(file) {
    const start = new Uint8Array(await file.slice(0, 512).arrayBuffer());
    const name = root + backupContents;
    return isTar(start) && new TextDecoder().decode(start.subarray(0, 100)).startsWith(`${name}\0`);
  },

  async read(file, onEntry) {
    try {
      await readEntries(file, onEntry);
      return ok(null);
    } catch (error) {
      if (!(error instanceof BadArchive)) throw error;
      return failed(error.problem);
    }
  },
};

const root = 'pocket-dojo-backup/';

async function packBackup(entries: AsyncIterable<BackupEntry>, at: Date): Promise<Blob> {
  const { readable, controller } = createTarPacker();
  const packed = new Response(readable).blob();
  try {
    for await (const { path, bytes } of entries) {
      const writer = controller.add(tarEntry(root + path, bytes, at).header).getWriter();
      await writer.write(bytes);
      await writer.close();
    }
    controller.finalize();
  } catch (error) {
    controller.error(error);
    packed.catch(() => undefined);
    throw error;
  }
  return packed;
}

async function readEntries(
  file: AnyFile,
  onEntry: (entry: BackupEntry) => Promise<void>,
): Promise<void> {
  let count = 0;
  for await (const piece of piecesOf(file)) {
    if ((count += 1) > limits.entries) throw new BadArchive('too-large', '', 'too many entries');
    const [entry] = await unpacked(piece);
    if (entry?.data === undefined || (entry.header.type ?? 'file') !== 'file') continue;
    const { name } = entry.header;
    if (name.startsWith(root)) await onEntry({ path: name.slice(root.length), bytes: entry.data });
  }
}

/**
 * Each entry by itself, with the headers that say more of it. A stream of them would not do: where it
 * ends in a damage, what stands before that and was not read yet is lost with it.
 */
async function* piecesOf(file: AnyFile): AsyncGenerator<Bytes> {
  let parts: Bytes[] = [];
  for (let at = 0; at < file.size;) {
    const header = await read(file, at, block);
    if (header.every((byte) => byte === 0)) return;
    const size = sizeIn(header);
    if (size > limits.fileBytes) {
      throw new BadArchive('too-large', '', `it says of an entry that it has ${size} bytes`);
    }
    const length = block + Math.ceil(size / block) * block;
    parts.push(await read(file, at, length));
    at += length;
    if (saysMore.has(String.fromCharCode(header[156] ?? 0))) continue;
    yield concat([...parts, new Uint8Array(2 * block)]);
    parts = [];
  }
}

const block = 512;
/** Types of headers that belong to the entry after them. */
const saysMore: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K']);

function sizeIn(header: Bytes): number {
  const [, octal] = /^([0-7]+)[ \0]/.exec(textOf(header.subarray(124, 136))) ?? [];
  if (octal === undefined)
    throw new BadArchive('damaged', '', 'an entry does not say how long it is');
  return parseInt(octal, 8);
}

async function read(file: AnyFile, at: number, length: number): Promise<Bytes> {
  const bytes = new Uint8Array(await file.slice(at, at + length).arrayBuffer());
  if (bytes.length < length) throw new BadArchive('damaged', '', 'it is cut short');
  return bytes;
}

async function unpacked(piece: Bytes): Promise<readonly ParsedTarEntryWithData[]> {
  try {
    return await unpackTar(piece, { strict: true });
  } catch (error) {
    throw new BadArchive('damaged', '', `its tar does not read: ${String(error)}`);
  }
}
