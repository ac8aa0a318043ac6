import { ownImageOf } from '../kata/cyber-dojo-images.ts';
import { imageRepository } from '../kata/language-image.ts';
import type { Dojo } from './dojo.ts';
import type { ListedImage } from './list-language-images.ts';
import type { KataSummary } from './ports.ts';

/** The practices that are here whose tests run in this language, newest first. */
export async function practicesThatNeed(
  dojo: Dojo,
  image: Pick<ListedImage, 'name' | 'displayName'>,
): Promise<readonly KataSummary[]> {
  const [katas, languages] = await Promise.all([
    dojo.store.listKatas(),
    dojo.startPoints.languages(),
  ]);
  const ours = new Set(languages.map(({ manifest }) => manifest.display_name));
  const needing: KataSummary[] = [];
  for (const kata of katas) {
    // What is called as one of ours is in it; what comes from elsewhere may be called anything.
    const isIts = ours.has(kata.displayName)
      ? kata.displayName === image.displayName
      : (await imageOf(dojo, kata.id)) === imageRepository(image.name);
    if (isIts) needing.push(kata);
  }
  return needing;
}

/** One of ours; null where there is none, and of a kata that cannot be opened. */
async function imageOf(dojo: Dojo, id: string): Promise<string | null> {
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return null;
  try {
    return ownImageOf((await opened.value.head()).manifest.image_name);
  } finally {
    opened.value.close();
  }
}
