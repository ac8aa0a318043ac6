import { unpackTar, type TarHeader } from 'modern-tar';
import type { Bytes } from '../git/bytes.ts';
import { BadArchive } from './bad-archive.ts';
import type { EntryChecker } from './entry-checker.ts';
import { limits } from './limits.ts';

/** The files of a tar by path. */
export async function readTar(
  tar: Uint8Array,
  checker: EntryChecker,
): Promise<ReadonlyMap<string, Bytes>> {
  const paths = new Map<TarHeader, string>();
  const filter = (header: TarHeader): boolean => {
    if (header.size > limits.fileBytes) {
      throw new BadArchive('too-large', header.name, `it says that it has ${header.size} bytes`);
    }
    const path = checker.path({ name: header.name, ...kindOf(header) });
    if (path !== null) paths.set(header, path);
    return path !== null;
  };
  try {
    const entries = await unpackTar(tar, { strict: true, filter });
    return new Map(
      entries.flatMap(({ header, data }) => {
        const path = paths.get(header);
        return path === undefined ? [] : [[path, data ?? new Uint8Array()] as const];
      }),
    );
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive('not-an-archive', '', `its tar does not read: ${String(error)}`);
  }
}

/** Whether the bytes begin with a tar's header: the sum of its bytes stands in it. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false;
  const header = bytes.subarray(0, 512);
  const said = /^ *([0-7]{1,7})/.exec(String.fromCharCode(...header.subarray(148, 156)))?.[1];
  if (said === undefined) return false;
  // The sum's own place counts as blanks.
  const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum === parseInt(said, 8);
}

function kindOf({ type }: TarHeader): {
  readonly kind: 'file' | 'folder' | 'other';
  readonly what: string;
} {
  const what = type ?? 'file';
  if (what === 'file') return { kind: 'file', what };
  return { kind: what === 'directory' ? 'folder' : 'other', what: whatWords[what] ?? what };
}

const whatWords: Readonly<Record<string, string>> = {
  symlink: 'link',
  link: 'link',
  'character-device': 'device',
  'block-device': 'device',
  fifo: 'pipe',
};
