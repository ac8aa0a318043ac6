import type { ImageShelf } from '../dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import type { createImageFinder } from './find-image.ts';
import type { ImageRecords } from './image-records.ts';
import type { Pulls } from './pulls.ts';

/** What is kept of images, to be looked at, brought beforehand and removed. */
export function imageShelf(
  shipped: readonly LanguageImage[],
  pulls: Pick<Pulls, 'pull' | 'isKept' | 'forget'>,
  records: Pick<ImageRecords, 'older' | 'drop'>,
  finder: ReturnType<typeof createImageFinder>,
): ImageShelf {
  const keptOf = async (image: LanguageImage) => {
    const parts = pulledParts(image);
    const isHere = await Promise.all(parts.map((part) => pulls.isKept(part)));
    return parts.filter((_, index) => isHere[index]);
  };
  const sizesOf = async (image: LanguageImage) => ({
    name: image.name,
    sizeBytes: sizeOf(pulledParts(image)),
    keptBytes: sizeOf(await keptOf(image)),
  });

  return {
    async kept() {
      const now = await Promise.all(shipped.map(sizesOf));
      const older = await Promise.all((await records.older()).map(sizesOf));
      // One that is not whole can neither be run nor be brought any more.
      const whole = older.filter(({ sizeBytes, keptBytes }) => keptBytes === sizeBytes);
      return [...now, ...whole.map((image) => ({ ...image, isOlder: true }))];
    },
    async standing(imageName) {
      const newest = finder.newest(imageName);
      const used = await finder.find(imageName);
      if (newest === null || used === null) return null;
      return { used: used.name, newest: newest.name };
    },
    pull(name, options) {
      const image = shipped.find((each) => each.name === name);
      if (image === undefined) throw noSuchImage(name, shipped);
      return pulls.pull(image, options);
    },
    async remove(name) {
      const all = [...shipped, ...(await records.older())];
      const removed = all.find((each) => each.name === name);
      if (removed === undefined) throw noSuchImage(name, shipped);
      const stillUsed = new Set<string>();
      for (const other of all) {
        const parts = pulledParts(other);
        const isWhole = (await keptOf(other)).length === parts.length;
        if (other === removed || !isWhole) continue;
        // What comes with the app now may be an older one's, which keeps it.
        for (const { sha256 } of other.parts) stillUsed.add(sha256);
      }
      const unused = removed.parts.filter(({ sha256 }) => !stillUsed.has(sha256));
      await records.drop(name);
      await Promise.all(unused.map((part) => pulls.forget(part)));
    },
  };
}

function noSuchImage(name: string, shipped: readonly LanguageImage[]): RangeError {
  return new RangeError(`no image ${name}: there are ${shipped.length}`);
}

function pulledParts(image: LanguageImage): readonly ImagePart[] {
  return image.parts.filter(({ comesWithApp }) => !comesWithApp);
}

function sizeOf(parts: readonly ImagePart[]): number {
  return parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
