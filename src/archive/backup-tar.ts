import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar';
import { backupContents, type BackupEntry, type BackupFiles } from '../dojo/backup-ports.ts';
import type { AnyFile } from '../dojo/any-file.ts';
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
  const reader = file
    .slice()
    .stream()
    .pipeThrough(createTarDecoder({ strict: true }))
    .getReader();
  try {
    for (let count = 0; ; count += 1) {
      const { done, value } = await read(() => reader.read());
      if (done) return;
      if (count >= limits.entries) throw new BadArchive('too-large', '', 'too many entries');
      const entry = await entryOf(value);
      if (entry !== null) await onEntry(entry);
    }
  } finally {
    // What is left of a file that is damaged, or not wanted any more, is not read.
    await reader.cancel().catch(() => undefined);
  }
}

async function entryOf({ header, body }: ParsedTarEntry): Promise<BackupEntry | null> {
  const { name, size, type = 'file' } = header;
  if (size > limits.fileBytes) {
    throw new BadArchive('too-large', name, `it says that it has ${size} bytes`);
  }
  const bytes = new Uint8Array(await read(() => new Response(body).arrayBuffer()));
  if (type !== 'file' || !name.startsWith(root)) return null;
  if (bytes.length !== size) throw new BadArchive('damaged', name, 'it is cut short');
  return { path: name.slice(root.length), bytes };
}

/** Whatever the decoder or the disk says, the file does not read. */
async function read<T>(reading: () => Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    throw new BadArchive('damaged', '', `its tar does not read: ${String(error)}`);
  }
}
