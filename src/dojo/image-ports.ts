import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import type { Result } from '../kata/result.ts';

/** The language images that this build has. Met by offline/. */
export interface LanguageImages {
  /** The image of that name, whatever its tag; null when there is none here. */
  find(imageName: string): LanguageImage | null;
  /** Brings what is not kept yet; with all of it here, no network is needed. Never rejects. */
  pull(image: LanguageImage, options: PullOptions): Promise<Result<null, PullProblem>>;
  /** The content of a part, checked against its hash; rejects when it cannot be had. */
  read(part: ImagePart): Promise<ArrayBuffer>;
}

/** What is kept here of the language images of this build. Met by offline/. */
export interface ImageShelf {
  kept(): Promise<readonly KeptImage[]>;
  /** Brings the image of that name beforehand. Never rejects; throws RangeError for no such name. */
  pull(name: string, options: PullOptions): Promise<Result<null, PullProblem>>;
  /** What no other image needs that is wholly here is kept no longer. */
  remove(name: string): Promise<void>;
}

export type KeptImage = {
  readonly name: string;
  /** Of the parts that do not come with the app itself. */
  readonly sizeBytes: number;
  readonly keptBytes: number;
};

export type PullOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PullProgress) => void;
};

/** Bytes of the parts that were not here. */
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
