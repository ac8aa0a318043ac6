import { imageRepository } from '../kata/language-image.ts';
import type { Dojo } from './dojo.ts';

export type ListedImage = {
  /** Of the image, without its tag. */
  readonly name: string;
  /** Of the language and its test framework, as the start-point says. */
  readonly displayName: string;
  /** Of all that a test in this language needs beside the app; 0 when the app brings all of it. */
  readonly sizeBytes: number;
  /** How much of that is here. */
  readonly keptBytes: number;
};

/** The languages that this build has, by name, and what of them is kept here. */
export async function listLanguageImages(dojo: Dojo): Promise<readonly ListedImage[]> {
  const [languages, kept] = await Promise.all([dojo.startPoints.languages(), dojo.images.kept()]);
  return languages.flatMap(({ manifest }) => {
    const name = imageRepository(manifest.image_name);
    const image = kept.find((each) => each.name === name);
    return image === undefined ? [] : [{ ...image, displayName: manifest.display_name }];
  });
}

export function isWhollyKept({ keptBytes, sizeBytes }: ListedImage): boolean {
  return keptBytes >= sizeBytes;
}
