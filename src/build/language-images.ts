import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Files } from '../kata/files.ts';
import type { StartPointManifest } from '../start-points/validate.ts';

/** The npm packages that a language runs on: another version of one makes another image. */
const runtimePackages: Readonly<Record<string, readonly string[]>> = {
  JavaScript: ['acorn', 'assert', 'buffer', 'events', 'node-inspect-extracted', 'path-browserify'],
};

export type LanguageImage = {
  /** `pocket-dojo/javascript_assert:1a2b3c4` */
  readonly name: string;
  /** SHA-256, hex, of all that a run in this language depends on. */
  readonly sha: string;
};

/** Names an image after its content: the start files and the packages that its programs are made of. */
export function imageOf(manifest: StartPointManifest, files: Files): LanguageImage {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files)) hash.update(JSON.stringify([name, content]));
  for (const name of runtimePackages[manifest.language?.[0] ?? ''] ?? []) {
    hash.update(JSON.stringify([name, installedVersion(name)]));
  }
  const sha = hash.digest('hex');
  return { name: `${manifest.image_name ?? ''}:${sha.slice(0, 7)}`, sha };
}

function installedVersion(packageName: string): string {
  const path = new URL(`../../node_modules/${packageName}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}
