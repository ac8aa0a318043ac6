import type { ImageShelf } from '../dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import type { Pulls } from './pulls.ts';

/** What is kept of these images, to be looked at, brought beforehand and removed. */
export function imageShelf(images: readonly LanguageImage[], pulls: Pulls): ImageShelf {
  const named = (name: string): LanguageImage => {
    const image = images.find((each) => each.name === name);
    if (image === undefined) throw new RangeError(`no image ${name}: there are ${images.length}`);
    return image;
  };
  const keptOf = async (image: LanguageImage) => {
    const parts = pulledParts(image);
    const isHere = await Promise.all(parts.map((part) => pulls.isKept(part)));
    return parts.filter((_, index) => isHere[index]);
  };

  return {
    kept: () =>
      Promise.all(
        images.map(async (image) => ({
          name: image.name,
          sizeBytes: sizeOf(pulledParts(image)),
          keptBytes: sizeOf(await keptOf(image)),
        })),
      ),
    pull: (name, options) => pulls.pull(named(name), options),
    async remove(name) {
      const removed = named(name);
      const stillUsed = new Set<string>();
      for (const other of images) {
        const parts = pulledParts(other);
        const isWhole = (await keptOf(other)).length === parts.length;
        if (other === removed || !isWhole) continue;
        for (const { sha256 } of parts) stillUsed.add(sha256);
      }
      const unused = pulledParts(removed).filter(({ sha256 }) => !stillUsed.has(sha256));
      await Promise.all(unused.map((part) => pulls.forget(part)));
    },
  };
}

function pulledParts(image: LanguageImage): readonly ImagePart[] {
  return image.parts.filter(({ comesWithApp }) => !comesWithApp);
}

function sizeOf(parts: readonly ImagePart[]): number {
  return parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
