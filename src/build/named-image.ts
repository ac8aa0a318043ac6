import { createHash } from 'node:crypto';
import type { Files } from '../kata/files.ts';
import { imageRepository } from '../kata/language-image.ts';
import { shortVersion } from '../start-points/start-point-name.ts';
import type { StartPointManifest } from '../kata/start-point-manifest.ts';
import { debianPackages } from './debian/debian-packages.ts';
import { installed, type Ingredients } from './ingredients.ts';
import { images } from './language-images.ts';
import type { Runtime } from './runtime.ts';
import { runtimes } from './runtimes.ts';

export type RuntimeName = keyof typeof runtimes;

export type NamedImage = {
  /** `pocket-dojo/javascript_assert:24.11-1a2b3c4` */
  readonly name: string;
  /** SHA-256, hex, of all that a run in this language depends on, but for the shell that all share. */
  readonly sha: string;
  readonly runtimes: readonly RuntimeName[];
};

/**
 * Names an image after its content: the start files, and what its runtimes are made of. It is made of
 * the recipe (sources of ours, versions of packages), so that no bundle has to be built to tell it.
 */
export function namedImage(
  manifest: StartPointManifest,
  files: Files,
  ingredients: Ingredients = installed,
): NamedImage {
  const name = manifest.image_name ?? '';
  const uses = images[name] ?? images[imageRepository(name)] ?? [];
  const hash = createHash('sha256');
  const add = (key: string, content: string) => hash.update(JSON.stringify([key, content]));
  for (const [file, content] of Object.entries(files)) add(file, content);
  for (const runtime of uses) {
    const { packages, sources }: Runtime = runtimes[runtime];
    for (const used of packages) add(used, ingredients.version(used));
    for (const [used, sha256] of broughtFor(runtimes[runtime])) add(used, sha256);
    for (const source of sources.flatMap((each) => ingredients.filesUnder(each))) {
      add(source, ingredients.content(source));
    }
  }
  const sha = hash.digest('hex');
  const tag = [versionTag(manifest.language?.[1] ?? ''), sha.slice(0, 7)].filter(Boolean).join('-');
  return { name: `${imageRepository(name)}:${tag}`, sha, runtimes: uses };
}

function broughtFor({
  debian = [],
}: Runtime): readonly (readonly [name: string, sha256: string])[] {
  const brought = debianPackages();
  return debian.map((name) => [name, brought.get(name)?.sha256 ?? '']);
}

/** `24.11` of `Node 24.11`: the number alone, as a tag may have it. */
function versionTag(version: string): string {
  return /\d[\d.]*/.exec(shortVersion(version))?.[0].replace(/\.$/, '') ?? '';
}
