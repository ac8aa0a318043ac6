import { imageTag, newestImage } from '../kata/language-image.ts';
import type { Dojo } from './dojo.ts';
import { bytesFreed } from './image-bytes.ts';
import type { KeptImage } from './image-ports.ts';

export type ListedImage = KeptImage & {
  /** Of the language and its test framework, as the start-point says. */
  readonly displayName: string;
  /** Of one that an older build had, and that practices begun with it are tested with; else null. */
  readonly olderTag: string | null;
  /** What there is more room for when it is removed: another may need some of it, or all. */
  readonly freedBytes: number;
};

/** The languages that this build has, by name, and what of them is kept here. */
export async function listLanguageImages(dojo: Dojo): Promise<readonly ListedImage[]> {
  const [languages, kept] = await Promise.all([dojo.startPoints.languages(), dojo.images.kept()]);
  const shipped = languages.map(({ manifest }) => manifest.image_name);
  const listed = (image: KeptImage, displayName: string, olderTag: string | null): ListedImage => {
    return { ...image, displayName, olderTag, freedBytes: bytesFreed(kept, image) };
  };
  return languages.flatMap(({ manifest }) => {
    const { image_name: name, display_name: displayName } = manifest;
    const image = kept.find((each) => each.name === name);
    const older = kept.filter(
      (each) => each.isOlder === true && newestImage(shipped, each.name) === name,
    );
    return [
      ...(image === undefined ? [] : [listed(image, displayName, null)]),
      ...older.map((each) => listed(each, displayName, imageTag(each.name))),
    ];
  });
}

/** Nothing of it is to be fetched any more. */
export function isWhollyKept({ keptBytes, sizeBytes }: ListedImage): boolean {
  return keptBytes >= sizeBytes;
}
