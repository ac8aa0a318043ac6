import type { ImageShelf, KeptImage } from '../dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import type { createImageFinder } from './find-image.ts';
import type { ImageRecords } from './image-records.ts';
import type { Pulls } from './pulls.ts';

/** What is kept of images, to be looked at, brought beforehand and removed. */
export function imageShelf(
  shipped: readonly LanguageImage[],
  pulls: Pick<Pulls, 'pull' | 'isKept' | 'keptBytes' | 'forget'>,
  records: Pick<ImageRecords, 'older' | 'drop'>,
  finder: ReturnType<typeof createImageFinder>,
): ImageShelf {
  const isWholeHere = async (image: LanguageImage): Promise<boolean> => {
    const areHere = await Promise.all(pulledParts(image).map((part) => pulls.isKept(part)));
    return areHere.every(Boolean);
  };
  const sizesOf = async (image: LanguageImage): Promise<KeptImage> => {
    const parts = await Promise.all(
      pulledParts(image).map(async (part) => {
        const { sha256, sizeBytes } = part;
        return { sha256, sizeBytes, keptBytes: await pulls.keptBytes(part) };
      }),
    );
    const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
    const keptBytes = parts.reduce((sum, part) => sum + part.keptBytes, 0);
    return { name: image.name, sizeBytes, keptBytes, parts };
  };

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
        if (other === removed || !(await isWholeHere(other))) continue;
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
