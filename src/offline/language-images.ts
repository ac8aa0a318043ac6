import { images } from 'virtual:language-images';
import type { ImageShelf, LanguageImages } from '../dojo/image-ports.ts';
import { imageShelf } from './image-shelf.ts';
import { imageRepository } from '../kata/language-image.ts';
import type { ImagePart } from '../kata/language-image.ts';
import { createPulls } from './pulls.ts';
import { sha256Of } from './sha256.ts';

/**
 * The language images of this build. Parts are kept in Cache Storage, by the hash of their content:
 * what two images share is kept once, and another version of the app takes over what is the same.
 */
export function shippedImages(cacheName: string): LanguageImages & { readonly shelf: ImageShelf } {
  const pulls = createPulls(() => caches.open(cacheName));
  return {
    shelf: imageShelf(images, pulls),
    find(imageName) {
      const repository = imageRepository(imageName);
      return images.find(({ name }) => name === repository) ?? null;
    },
    pull: async (image, options) => pulls.pull(image, options),
    read: async (part) => {
      const content = part.comesWithApp
        ? await (await fetched(part)).arrayBuffer()
        : await pulls.kept(part);
      if (content === null) throw new Error(`${part.name} is not here`);
      if ((await sha256Of(content)) === part.sha256) return content;
      await pulls.forget(part);
      throw new Error(`${part.name} is damaged and will be fetched again`);
    },
  };
}

async function fetched(part: ImagePart): Promise<Response> {
  const response = await fetch(part.url);
  if (!response.ok) throw new Error(`${part.url} answered ${response.status}`);
  return response;
}
