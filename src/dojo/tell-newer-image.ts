import type { Dojo } from './dojo.ts';
import type { KataOfLanguage } from './kata-language.ts';
import { runnerFor } from './runner-for.ts';

/** A kata was begun with another image than this build has of its language. */
export type NewerImage = {
  /** What the kata names. */
  readonly own: string;
  /** What this build has. */
  readonly newest: string;
  /** All of the kata's own is kept: its tests go on running in it. */
  readonly isOwnKept: boolean;
};

/** Tells it once for each kata and image; null when there is nothing to tell, or it has been told. */
export async function tellNewerImage(dojo: Dojo, kata: KataOfLanguage): Promise<NewerImage | null> {
  const { id, image_name: own } = kata.manifest;
  const { choice, imageName } = await runnerFor(dojo, kata);
  // One that is tested in another language than its own says so where it is chosen.
  if (choice.kind !== 'browser' || imageName !== null) return null;
  const standing = await dojo.images.standing(own);
  if (standing === null || standing.newest === own) return null;
  const { newest, used } = standing;
  const setting = dojo.setting('told-images');
  const line = `${id} ${newest}`;
  if (toldOf(await setting.read()).includes(line)) return null;
  // Where that cannot be kept, it is told again the next time.
  await setting.change((was) => [...toldOf(was), line].slice(-mostTold));
  return { own, newest, isOwnKept: used === own };
}

/** What was told long ago is forgotten, and may be told once more. */
const mostTold = 1000;

function toldOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
}
