/** What a kata's runs need: an immutable set of files, named by the manifest's image_name. */
export type LanguageImage = {
  /** As in a manifest, without the tag: `pocket-dojo/python_unittest`. */
  readonly name: string;
  readonly parts: readonly ImagePart[];
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
