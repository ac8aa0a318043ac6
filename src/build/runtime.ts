import type { PartLabel } from '../kata/language-image.ts';

/** What several images may share: it is pulled once for all of them. */
export type Runtime = {
  readonly parts: readonly PartSource[];
  /** Another version of a package, or another source of ours, makes another image. */
  readonly packages: readonly string[];
  /** Files and folders, from runners/worker on. */
  readonly sources: readonly string[];
  /** Packages of Debian: the runtime is there when `npm run debian` has brought them. */
  readonly debian?: readonly string[];
};

export type PartSource = PartLabel & {
  /** Ends the name of the file that is served. */
  readonly extension: string;
  /** Kept with the app itself, so that it is there offline from the first visit on. */
  readonly comesWithApp?: boolean;
  content(options: { readonly minify: boolean }): Promise<string | Uint8Array>;
};
