import { images } from 'virtual:language-images';
import type { ImageShelf, LanguageImages, PullOptions } from '../dojo/image-ports.ts';
import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import { createImageFinder } from './find-image.ts';
import { imageRecords } from './image-records.ts';
import { imageShelf } from './image-shelf.ts';
import { createPulls } from './pulls.ts';
import { sha256Of } from './sha256.ts';

export type ImagesHere = LanguageImages & { readonly shelf: ImageShelf };

/** The language images of this build, and those of older ones that are kept. */
export function shippedImages(cacheName: string): ImagesHere {
  return imagesHere(images, () => caches.open(cacheName));
}

/**
 * Parts are kept in Cache Storage, by the hash of their content: what two images share is kept once,
 * and another version of the app takes over what is the same.
 */
export function imagesHere(
  shipped: readonly LanguageImage[],
  openCache: () => Promise<Cache>,
): ImagesHere {
  const pulls = createPulls(openCache);
  const records = imageRecords(openCache, shipped);
  const finder = createImageFinder(shipped, records, pulls);
  const noted = new Set<string>();

  const pull = async (image: LanguageImage, options: PullOptions) => {
    const pulled = await pulls.pull(image, options);
    if (pulled.ok && !noted.has(image.name) && shipped.includes(image)) {
      noted.add(image.name);
      // For later builds: what cannot be kept for them is no matter of this run.
      void keepForLater(image).catch(() => undefined);
    }
    return pulled;
  };
  const keepForLater = async (image: LanguageImage): Promise<void> => {
    for (const part of image.parts) {
      if (part.comesWithApp && !(await pulls.isKept(part))) {
        await pulls.keep(part, await contentOf(part));
      }
    }
    await records.note(image);
  };
  const contentOf = async (part: ImagePart): Promise<ArrayBuffer> => {
    const content = part.comesWithApp
      ? await (await fetched(part)).arrayBuffer()
      : await pulls.kept(part);
    if (content === null) throw new Error(`${part.name} is not here`);
    if ((await sha256Of(content)) === part.sha256) return content;
    await pulls.forget(part);
    throw new Error(`${part.name} is damaged, and was not used`);
  };

  return {
    shelf: imageShelf(shipped, { ...pulls, pull }, records, finder),
    find: (imageName) => finder.find(imageName),
    pull,
    read: contentOf,
  };
}

async function fetched(part: ImagePart): Promise<Response> {
  const response = await fetch(part.url);
  if (!response.ok) throw new Error(`${part.url} answered ${response.status}`);
  return response;
}
