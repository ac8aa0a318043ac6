import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import type { Result } from '../kata/result.ts';

/** The language images that can be run here. Met by offline/. */
export interface LanguageImages {
  /**
   * The image of that name, where this build has it or all of it is kept from an older one; else the
   * newest of its language. null when this build has none of it.
   */
  find(imageName: string): Promise<LanguageImage | null>;
  /** Brings what is not kept yet; with all of it here, no network is needed. Never rejects. */
  pull(image: LanguageImage, options: PullOptions): Promise<Result<null, PullProblem>>;
  /** The content of a part, checked against its hash; rejects when it cannot be had. */
  read(part: ImagePart): Promise<ArrayBuffer>;
}

/** What is kept here of language images, of this build and of older ones. Met by offline/. */
export interface ImageShelf {
  /** Those of this build, kept or not, and after them older ones that are kept. */
  kept(): Promise<readonly KeptImage[]>;
  /** How the image of that name stands to what is here; null when none of its language is. */
  standing(imageName: string): Promise<ImageStanding | null>;
  /** Brings the image of that name beforehand. Never rejects; throws RangeError for no such name. */
  pull(name: string, options: PullOptions): Promise<Result<null, PullProblem>>;
  /** What no other image needs that is wholly here is kept no longer. */
  remove(name: string): Promise<void>;
}

export type ImageStanding = {
  /** The one that a run takes. */
  readonly used: string;
  /** The one of this build. */
  readonly newest: string;
};

export type KeptImage = {
  readonly name: string;
  /** Of the parts that do not come with the app itself. */
  readonly sizeBytes: number;
  /** Of a fetch that was broken off too: less than `sizeBytes`, unless all of it can be used. */
  readonly keptBytes: number;
  /** Two images that share a part have it both. */
  readonly parts: readonly KeptPart[];
  /** Of an older build: kept for the practices that were begun with it. */
  readonly isOlder?: boolean;
};

export type KeptPart = {
  /** Of its content, in hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly keptBytes: number;
};

export type PullOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PullProgress) => void;
};

/** Bytes of the parts that were not all here, with what was here of them. */
export type PullProgress = { readonly bytes: number; readonly of: number };

export type PullProblem =
  | { readonly kind: 'stopped' }
  /** The server did not answer; so many bytes are still to come. */
  | { readonly kind: 'offline'; readonly missingBytes: number }
  /** What came is not what the build made. */
  | { readonly kind: 'corrupt'; readonly part: string }
  /** The browser refuses to keep so much. */
  | { readonly kind: 'full'; readonly missingBytes: number }
  /** The browser keeps nothing, for a reason of its own. */
  | { readonly kind: 'unkept'; readonly reason: string };
