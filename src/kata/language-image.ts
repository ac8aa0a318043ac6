import type { BrowserNeed } from './browser-need.ts';

/** What a kata's runs need: an immutable set of files, named by the manifest's image_name. */
export type LanguageImage = {
  /** As in a manifest: `pocket-dojo/python_unittest:3.14-1a2b3c4`. */
  readonly name: string;
  readonly parts: readonly ImagePart[];
  /** Without it, there is nothing to run; left out, any browser will do. */
  readonly needs?: readonly BrowserNeed[];
};

export type ImagePart = PartLabel & {
  /** Relative to the page. */
  readonly url: string;
  readonly sizeBytes: number;
  /** Of the content, in hex. */
  readonly sha256: string;
  /** Kept with the app itself; any other part is pulled when it is first needed. */
  readonly comesWithApp: boolean;
};

export type PartLabel = {
  readonly name: string;
  readonly kind: PartKind;
  /** The toolchain that it is for; without one, it is for each worker that runs a kata. */
  readonly toolchain?: string;
};

/**
 * How a part is handed in: a script of ours that brings commands, the script of a toolchain, a
 * script of a package, compiled WebAssembly, plain bytes, or files for the tree of each run.
 */
export type PartKind = 'program' | 'toolchain' | 'script' | 'module' | 'bytes' | 'pack';

/** `pocket-dojo/python_unittest:3.14-1a2b3c4` without its tag, which is what follows a colon. */
export function imageRepository(imageName: string): string {
  return imageName.replace(/:[^/]*$/, '');
}

/** `3.14-1a2b3c4` of `pocket-dojo/python_unittest:3.14-1a2b3c4`; '' where there is none. */
export function imageTag(imageName: string): string {
  return /:([^/:]*)$/.exec(imageName)?.[1] ?? '';
}

/** `3.14` of `pocket-dojo/python_unittest:3.14-1a2b3c4`; '' where the tag tells none. */
export function imageVersion(imageName: string): string {
  return /:([\w.]+)-[0-9a-f]{7}$/.exec(imageName)?.[1] ?? '';
}

/**
 * Of the images that are here, by name, the one that now is what `imageName` was: of the same version
 * of its language where there is one, else of the highest. null when there is none of that language.
 */
export function newestImage(here: readonly string[], imageName: string): string | null {
  const repository = imageRepository(imageName);
  const all = here.filter((name) => imageRepository(name) === repository);
  const version = imageVersion(imageName);
  const same = all.find((name) => version !== '' && imageVersion(name) === version);
  return same ?? all.toSorted(byVersion).at(-1) ?? null;
}

function byVersion(one: string, other: string): number {
  return imageVersion(one).localeCompare(imageVersion(other), 'en', { numeric: true });
}

/**
 * What programs, toolchains and the shell expect of each other. It counts up when parts of an older
 * build can no longer be run in the sandbox of this one: then they are kept no longer.
 */
export const partsFormat = 1;
