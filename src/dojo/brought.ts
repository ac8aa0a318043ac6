import { failed, type Result } from '../kata/result.ts';
import type { AnyFile } from './any-file.ts';
import type { ArchiveProblem, OpenedArchive } from './archive-ports.ts';
import type { Dojo } from './dojo.ts';

/** A folder, with all that is below it. */
export type BroughtFolder = {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly file: AnyFile }[];
};

export type Brought = AnyFile | BroughtFolder;

export type BroughtProblem =
  | { readonly kind: 'bad-archive'; readonly problem: ArchiveProblem }
  /** The browser could not read it: it is gone, or may not be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** No file of ours comes near it. */
const maxBytes = 500_000_000;
/** As many files are read at a time. */
const roundLength = 64;

/** Reads what was brought, and what is in it. */
export async function openBrought(
  dojo: Dojo,
  brought: Brought,
): Promise<Result<OpenedArchive, BroughtProblem>> {
  const files = 'files' in brought ? brought.files.map(({ file }) => file) : [brought];
  const sizeBytes = files.reduce((sum, { size }) => sum + size, 0);
  if (sizeBytes > maxBytes) {
    const problem = { kind: 'too-large', entry: '', reason: `${sizeBytes} bytes` } as const;
    return failed({ kind: 'bad-archive', problem });
  }
  try {
    const opened = await ('files' in brought
      ? dojo.archive.openFolder(await filesOf(brought))
      : dojo.archive.open(new Uint8Array(await read(brought))));
    return opened.ok ? opened : failed({ kind: 'bad-archive', problem: opened.problem });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return failed({ kind: 'unreadable', reason: error.message });
  }
}

async function filesOf({ files }: BroughtFolder): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const all = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let from = 0; from < files.length; from += roundLength) {
    const round = files.slice(from, from + roundLength).map(async ({ path, file }) => {
      const bytes = new Uint8Array(await read(file));
      return [path, bytes] as const;
    });
    for (const [path, bytes] of await Promise.all(round)) all.set(path, bytes);
  }
  return all;
}

class Unreadable extends Error {}

async function read(file: AnyFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new Unreadable(String(error));
  }
}
