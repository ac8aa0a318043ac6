import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type PartSize = { readonly bytes: number; readonly gzipBytes: number };

/** The parts of a runtime that are fetched beside the app itself, in a built site. */
export function runtimeSizes(site: string, runtime: string): readonly PartSize[] {
  const folder = join(site, 'images');
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${runtime}-`))
    .map((name) => join(folder, name))
    .map((file) => ({ bytes: readFileSync(file).length, gzipBytes: gzipBytes(file) }));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function gzipBytes(file: string): number {
  return execFileSync('gzip', ['-9c', file], { maxBuffer: 1e9 }).length;
}
