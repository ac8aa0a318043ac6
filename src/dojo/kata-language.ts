import { ownImageOf } from '../kata/cyber-dojo-images.ts';
import { imageRepository } from '../kata/language-image.ts';
import type { Dojo } from './dojo.ts';
import { languageHere } from './language-of-start-point.ts';
import type { KataHead, Language } from './ports.ts';

/** The language here that a kata is tested in which was begun elsewhere, in an image that is not here. */
export type KataLanguage = {
  /** The image that the kata names. */
  readonly theirs: string;
  /** null where none here is its like and none was chosen. */
  readonly language: Language | null;
  /** By the person; else it is the one that is like the kata's own. */
  readonly isChosen: boolean;
};

export type KataOfLanguage = Pick<KataHead, 'manifest' | 'events'>;

/** null for a kata that is tested in what it was begun in: most are. */
export async function kataLanguage(
  dojo: Dojo,
  { manifest, events }: KataOfLanguage,
): Promise<KataLanguage | null> {
  const theirs = manifest.image_name;
  const like = ownImageOf(theirs);
  const chosen =
    languagesIn(await dojo.setting(languagesSetting).read()).get(manifest.id) ??
    lastIn(events, theirs);
  if (chosen === null && like === imageRepository(theirs)) return null;
  const name = chosen ?? like;
  const language = name === null ? null : languageHere(name, await dojo.startPoints.languages());
  return { theirs, language, isChosen: language !== null && name !== like };
}

/** Where it is kept which language was chosen for which kata: the image's name, without its tag. */
export const languagesSetting = 'languages-of-katas';

/** What was kept; what is not understood is left out. */
export function languagesIn(kept: unknown): ReadonlyMap<string, string> {
  if (typeof kept !== 'object' || kept === null) return new Map();
  return new Map(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What the last run here was in, where it was another language: a download has that with it. */
function lastIn(events: KataOfLanguage['events'], theirs: string): string | null {
  const last = events.findLast((event) => 'ran_on' in event && event.ran_on === 'browser');
  const name = last !== undefined && 'image_name' in last ? (last.image_name ?? null) : null;
  if (name === null || ownImageOf(name) === null) return null;
  return imageRepository(name) === imageRepository(theirs) ? null : imageRepository(name);
}
