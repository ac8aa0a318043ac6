import { failed, ok, type Result } from '../kata/result.ts';
import type { ArchiveProblem, FilesByPath, LeftOut } from './archive-ports.ts';
import type { Dojo } from './dojo.ts';
import type { FoundStartPoints } from './fetch-start-points.ts';
import { offerStartPoints } from './offer-start-points.ts';

/** What of a file is needed. One of a folder has its path in it. */
export type BroughtFile = Pick<File, 'name' | 'size' | 'arrayBuffer'> & {
  readonly webkitRelativePath?: string;
};

export type OpenFilesProblem =
  | { readonly kind: 'bad-archive'; readonly name: string; readonly problem: ArchiveProblem }
  /** The browser could not read it: it is gone, or a folder. */
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly kind: 'too-large'; readonly name: string; readonly limitBytes: number };

const limits = { archiveBytes: 50_000_000, folderBytes: 50_000_000, fileBytes: 1_000_000 };

/**
 * Offers what is in files that the person chose: archives, or the files of a folder, its manifest.json
 * among them. Keeps nothing.
 */
export async function openStartPoints(
  dojo: Dojo,
  brought: readonly BroughtFile[],
): Promise<Result<FoundStartPoints, OpenFilesProblem>> {
  const isFolder = brought.some((file) => /(^|\/)manifest\.json$/.test(pathOf(file)));
  const read = isFolder ? await readFolder(brought) : await readArchives(dojo, brought);
  if (!read.ok) return read;
  const { files, leftOut } = read.value;
  const name = isFolder ? folderName(brought) : brought.map((file) => file.name).join(', ');
  const offered = await offerStartPoints(dojo, files);
  return ok({ ...offered, leftOut, origin: { kind: 'file', name } });
}

type Read = { readonly files: FilesByPath; readonly leftOut: readonly LeftOut[] };

async function readFolder(
  brought: readonly BroughtFile[],
): Promise<Result<Read, OpenFilesProblem>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const leftOut: LeftOut[] = [];
  let allBytes = 0;
  for (const file of brought) {
    const path = pathOf(file);
    if (path.split('/').includes('.git')) continue;
    if (file.size > limits.fileBytes) {
      leftOut.push({ entry: path, reason: `it is larger than ${limits.fileBytes} bytes` });
      continue;
    }
    allBytes += file.size;
    if (allBytes > limits.folderBytes) {
      return failed({
        kind: 'too-large',
        name: folderName(brought),
        limitBytes: limits.folderBytes,
      });
    }
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    files.set(path, bytes.value);
  }
  return ok({ files, leftOut });
}

/** Of several, each in a folder of its name. */
async function readArchives(
  dojo: Dojo,
  brought: readonly BroughtFile[],
): Promise<Result<Read, OpenFilesProblem>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const leftOut: LeftOut[] = [];
  for (const file of brought) {
    const { name } = file;
    if (file.size > limits.archiveBytes) {
      return failed({ kind: 'too-large', name, limitBytes: limits.archiveBytes });
    }
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const unpacked = await dojo.ownStartPoints.unpack(bytes.value);
    if (!unpacked.ok) return failed({ kind: 'bad-archive', name, problem: unpacked.problem });
    const folder = brought.length === 1 ? '' : `${name}/`;
    for (const [path, content] of unpacked.value.files) files.set(folder + path, content);
    leftOut.push(...unpacked.value.leftOut);
  }
  return ok({ files, leftOut });
}

async function bytesOf(
  file: BroughtFile,
): Promise<Result<Uint8Array<ArrayBuffer>, OpenFilesProblem>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return failed({ kind: 'unreadable', name: file.name, reason: String(error) });
  }
}

function pathOf({ name, webkitRelativePath = '' }: BroughtFile): string {
  return webkitRelativePath === '' ? name : webkitRelativePath;
}

function folderName(brought: readonly BroughtFile[]): string {
  const path = brought[0] === undefined ? '' : pathOf(brought[0]);
  return path.includes('/') ? (path.split('/', 1)[0] ?? '') : 'manifest.json';
}
