import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../kata/files.ts';
import type { StartPointManifest } from '../start-points/validate.ts';

/** What a language runs on: another version of a package, or another source of ours, makes another image. */
type Runtime = {
  readonly packages: readonly string[];
  /** Under runners/worker/programs. */
  readonly sources: readonly string[];
};

const runtimes: Readonly<Record<string, Runtime>> = {
  JavaScript: {
    packages: ['acorn', 'assert', 'buffer', 'events', 'node-inspect-extracted', 'path-browserify'],
    sources: ['node.ts', 'node'],
  },
};

export type LanguageImage = {
  /** `pocket-dojo/javascript_assert:1a2b3c4` */
  readonly name: string;
  /** SHA-256, hex, of all that a run in this language depends on, but for the shell that all share. */
  readonly sha: string;
};

/** Names an image after its content: the start files, and what its programs are made of. */
export function imageOf(manifest: StartPointManifest, files: Files): LanguageImage {
  const hash = createHash('sha256');
  const add = (name: string, content: string) => hash.update(JSON.stringify([name, content]));
  for (const [name, content] of Object.entries(files)) add(name, content);
  const runtime = runtimes[manifest.language?.[0] ?? ''];
  for (const name of runtime?.packages ?? []) add(name, installedVersion(name));
  for (const source of runtime?.sources.flatMap(filesUnder) ?? []) {
    add(source, readFileSync(join(programs, source), 'utf8'));
  }
  const sha = hash.digest('hex');
  return { name: `${manifest.image_name ?? ''}:${sha.slice(0, 7)}`, sha };
}

const programs = fileURLToPath(new URL('../runners/worker/programs/', import.meta.url));
const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

function filesUnder(source: string): readonly string[] {
  if (source.endsWith('.ts')) return [source];
  return readdirSync(join(programs, source))
    .toSorted()
    .map((name) => `${source}/${name}`);
}

function installedVersion(packageName: string): string {
  const text = readFileSync(join(packages, packageName, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
