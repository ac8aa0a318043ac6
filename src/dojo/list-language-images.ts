import { imageTag, newestImage } from '../kata/language-image.ts';
import type { Dojo } from './dojo.ts';

export type ListedImage = {
  /** Of the image, with its tag. */
  readonly name: string;
  /** Of the language and its test framework, as the start-point says. */
  readonly displayName: string;
  /** Of one that an older build had, and that practices begun with it are tested with; else null. */
  readonly olderTag: string | null;
  /** Of all that a test in this language needs beside the app; 0 when the app brings all of it. */
  readonly sizeBytes: number;
  /** How much of that is here. */
  readonly keptBytes: number;
};

/** The languages that this build has, by name, and what of them is kept here. */
export async function listLanguageImages(dojo: Dojo): Promise<readonly ListedImage[]> {
  const [languages, kept] = await Promise.all([dojo.startPoints.languages(), dojo.images.kept()]);
  const shipped = languages.map(({ manifest }) => manifest.image_name);
  return languages.flatMap(({ manifest }) => {
    const { image_name: name, display_name: displayName } = manifest;
    const image = kept.find((each) => each.name === name);
    const older = kept.filter(
      (each) => each.isOlder === true && newestImage(shipped, each.name) === name,
    );
    return [
      ...(image === undefined ? [] : [{ ...image, displayName, olderTag: null }]),
      ...older.map((each) => ({ ...each, displayName, olderTag: imageTag(each.name) })),
    ];
  });
}

export function isWhollyKept({ keptBytes, sizeBytes }: ListedImage): boolean {
  return keptBytes >= sizeBytes;
}
