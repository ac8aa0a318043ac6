import type { LanguageManifest } from '../kata/manifest.ts';
import { ok, type Result } from '../kata/result.ts';
import { unversionedName } from '../kata/unversioned-name.ts';
import { pastTimeOf } from '../kata/time.ts';
import type { Dojo } from './dojo.ts';
import { kataLanguage, type KataOfLanguage } from './kata-language.ts';
import { languageHere } from './language-of-start-point.ts';
import type { Group } from './group-ports.ts';
import type { Language, OpenProblem } from './ports.ts';
import { readEvent, type EventOfKata } from './read-event.ts';
import { withTrafficLight } from './with-traffic-light.ts';

export type ForkStart = Omit<Group, 'manifest'> & {
  readonly manifestOf: (id: string) => Group['manifest'];
  /** A language image that is newer than the kata's own was taken. */
  readonly tookNewerImage: boolean;
};

/** What a fork starts with: the files of an event, and its kata's manifest made new. */
export async function forkStart(
  dojo: Dojo,
  from: EventOfKata,
): Promise<Result<ForkStart, OpenProblem>> {
  const read = await readEvent(dojo, from);
  if (!read.ok) return read;
  const { head } = read.value;
  const { manifest } = head;
  const { files } = read.value.snapshot;
  const language = await languageOf(dojo, head);
  const newest = imageOf(language?.manifest ?? manifest);
  const { group_id: _, group_index: __, imported_from: ___, ...kept } = manifest;
  const created = pastTimeOf(dojo.clock.now());
  return ok({
    manifestOf: (id) => ({ ...kept, ...newest, version: 2, created, id }),
    // A kata of cyber-dojo has none: without it there would be no lights here.
    files: withTrafficLight(files, language),
    tookNewerImage: newest.image_sha !== manifest.image_sha,
  });
}

/** The language that a kata is tested in, as it is shipped now: by its image, else by its name. */
async function languageOf(dojo: Dojo, kata: KataOfLanguage): Promise<Language | null> {
  const { manifest } = kata;
  const found = await kataLanguage(dojo, kata);
  if (found !== null && found.language !== null) return found.language;
  const languages = await dojo.startPoints.languages();
  const isNamed = ({ manifest: each }: Language): boolean =>
    each.display_name === manifest.display_name || unversionedName(each) === manifest.display_name;
  return languageHere(manifest.image_name, languages) ?? languages.find(isNamed) ?? null;
}

function imageOf({ image_name, image_sha }: LanguageManifest) {
  return { image_name, image_sha };
}
