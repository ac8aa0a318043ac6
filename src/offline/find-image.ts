import { newestImage, type LanguageImage } from '../kata/language-image.ts';
import type { ImageRecords } from './image-records.ts';
import type { Pulls } from './pulls.ts';

/** Finds the image that a kata's runs are to have, and answers the same object for the same image. */
export function createImageFinder(
  shipped: readonly LanguageImage[],
  records: Pick<ImageRecords, 'older'>,
  pulls: Pick<Pulls, 'isKept'>,
) {
  const named = (name: string | null) => shipped.find((image) => image.name === name) ?? null;
  const known = new Map<string, LanguageImage>();

  return {
    newest,
    async find(imageName: string): Promise<LanguageImage | null> {
      return named(imageName) ?? (await olderOne(imageName)) ?? newest(imageName);
    },
  };

  /** The one of this build. */
  function newest(imageName: string): LanguageImage | null {
    return named(
      newestImage(
        shipped.map(({ name }) => name),
        imageName,
      ),
    );
  }

  async function olderOne(imageName: string): Promise<LanguageImage | null> {
    // Of a language that is gone from this build, nothing is promised.
    if (newest(imageName) === null) return null;
    const found = await records.older().catch(() => []);
    const image = known.get(imageName) ?? found.find(({ name }) => name === imageName);
    if (image === undefined) return null;
    known.set(imageName, image);
    const areKept = await Promise.all(image.parts.map((part) => pulls.isKept(part)));
    return areKept.every(Boolean) ? image : null;
  }
}
