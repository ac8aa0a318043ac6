import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../kata/files.ts';
import type { StartPointManifest } from '../start-points/validate.ts';
import { runtimes } from './runtimes.ts';
import type { Runtime } from './runtimes.ts';

/** Which runtimes an image consists of, by the image_name of its start-point. */
export const images: Readonly<Record<string, readonly (keyof typeof runtimes)[]>> = {
  'pocket-dojo/c_assert': ['clang', 'make'],
  'pocket-dojo/cpp_assert': ['clang', 'cpp', 'make'],
  'pocket-dojo/javascript_assert': ['node'],
  'pocket-dojo/javascript_jasmine': ['node', 'jasmine'],
  'pocket-dojo/javascript_mocha': ['node', 'mocha'],
  'pocket-dojo/javascript_node_test': ['node'],
  'pocket-dojo/javascript_qunit': ['node', 'qunit'],
  'pocket-dojo/javascript_uvu': ['node', 'uvu'],
  'pocket-dojo/prolog_plunit': ['prolog'],
  'pocket-dojo/python_unittest': ['python'],
  'pocket-dojo/ruby_minitest': ['ruby'],
  'pocket-dojo/ruby_test_unit': ['ruby'],
  'pocket-dojo/typescript_mocha': ['node', 'mocha', 'typescript'],
};

export type NamedImage = {
  /** `pocket-dojo/javascript_assert:1a2b3c4` */
  readonly name: string;
  /** SHA-256, hex, of all that a run in this language depends on, but for the shell that all share. */
  readonly sha: string;
};

/**
 * Names an image after its content: the start files, and what its runtimes are made of. It is made of
 * the recipe (sources of ours, versions of packages), so that no bundle has to be built to tell it.
 */
export function imageOf(manifest: StartPointManifest, files: Files): NamedImage {
  const name = manifest.image_name ?? '';
  const hash = createHash('sha256');
  const add = (key: string, content: string) => hash.update(JSON.stringify([key, content]));
  for (const [file, content] of Object.entries(files)) add(file, content);
  for (const runtime of images[name] ?? []) {
    const { packages, sources }: Runtime = runtimes[runtime];
    for (const used of packages) add(used, installedVersion(used));
    for (const source of sources.flatMap(filesUnder)) {
      add(source, readFileSync(join(worker, source), 'utf8'));
    }
  }
  const sha = hash.digest('hex');
  return { name: `${name}:${sha.slice(0, 7)}`, sha };
}

const worker = fileURLToPath(new URL('../runners/worker/', import.meta.url));
const packagesFolder = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Relative to runners/worker, all that is in a folder, in one order. */
function filesUnder(source: string): readonly string[] {
  if (!existsSync(join(worker, source))) throw new Error(`a runtime has no ${source}`);
  if (!statSync(join(worker, source)).isDirectory()) return [source];
  return readdirSync(join(worker, source))
    .toSorted()
    .flatMap((name) => filesUnder(`${source}/${name}`));
}

function installedVersion(packageName: string): string {
  const text = readFileSync(join(packagesFolder, packageName, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
