import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack } from './native-git.ts';

/** Milliseconds that native git takes to take in the same. */
export type NativeImport = {
  /** Unpacked, cloned with all its objects, and each of them checked; NaN where it is no repository. */
  readonly cloneMs: number;
  /** From a stream of commits, as `git fast-export` writes one. */
  readonly fastImportMs: number;
};

/** Both are a .tgz in base64: what was brought, and the repository that it became. */
export function nativeImport({
  archive,
  download,
}: {
  readonly archive: string;
  readonly download: string;
}): NativeImport {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-dojo-import-'));
  try {
    return { cloneMs: cloneMs(folder, archive), fastImportMs: fastImportMs(folder, download) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cloneMs(folder: string, archive: string): number {
  const tgz = fileOf(folder, archive);
  const started = performance.now();
  const brought = unpack(tgz);
  try {
    const from = join(brought.folder, brought.root);
    if (!existsSync(join(from, '.git'))) return Number.NaN;
    execFileSync('git', ['clone', '--quiet', `file://${from}`, join(folder, 'clone')]);
    execFileSync('git', ['fsck', '--strict'], { cwd: join(folder, 'clone'), stdio: 'pipe' });
    return performance.now() - started;
  } finally {
    rmSync(brought.folder, { recursive: true, force: true });
  }
}

function fastImportMs(folder: string, download: string): number {
  const became = unpack(fileOf(folder, download));
  try {
    const input = execFileSync('git', ['fast-export', '--all'], {
      cwd: join(became.folder, became.root),
      maxBuffer: 2 ** 30,
    });
    const into = join(folder, 'imported');
    const started = performance.now();
    execFileSync('git', ['init', '--quiet', '--bare', into]);
    execFileSync('git', ['fast-import', '--quiet'], { cwd: into, input });
    return performance.now() - started;
  } finally {
    rmSync(became.folder, { recursive: true, force: true });
  }
}

function fileOf(folder: string, base64: string): string {
  const path = join(folder, 'brought.tgz');
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}
