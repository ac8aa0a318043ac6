import { filesOf } from '../kata/files.ts';
import type { Dojo } from './dojo.ts';
import { languageOf } from './language-of-start-point.ts';
import type { Exercise, Language } from './ports.ts';
import type { KeptStartPoint, StartPointOrigin } from './start-point-ports.ts';

/** What can be practised, and in what: ours, and what the person brought. `origin` is null for ours. */
export type AllStartPoints = {
  readonly exercises: readonly (Exercise & WithOrigin)[];
  readonly languages: readonly OfferedLanguage[];
  readonly readyMade: readonly OfferedLanguage[];
};

export type WithOrigin = { readonly origin: StartPointOrigin | null };
/** `isRunHere` is false where only a runner elsewhere can run it. */
export type OfferedLanguage = Language & WithOrigin & { readonly isRunHere: boolean };

/** Those that were brought come after ours, as they were added. */
export async function allStartPoints(dojo: Dojo): Promise<AllStartPoints> {
  const [exercises, languages, readyMade, kept] = await Promise.all([
    dojo.startPoints.exercises(),
    dojo.startPoints.languages(),
    dojo.startPoints.readyMade?.() ?? [],
    dojo.ownStartPoints.kept.list(),
  ]);
  const ofKind = (kind: KeptStartPoint['kind']) => kept.filter((each) => each.kind === kind);
  const brought = (all: readonly KeptStartPoint[]) =>
    all.map((each) => ({ ...languageOf(each, languages), origin: each.origin }));
  return {
    exercises: [
      ...exercises.map((each) => ({ ...each, origin: null })),
      ...ofKind('exercise').map(({ manifest, files, origin }) => ({
        displayName: manifest.display_name,
        files: filesOf(Object.entries(files)),
        origin,
      })),
    ],
    languages: [...languages.map(ours), ...brought(ofKind('language'))],
    readyMade: [...readyMade.map(ours), ...brought(ofKind('custom'))],
  };
}

function ours(language: Language): OfferedLanguage {
  return { ...language, origin: null, isRunHere: true };
}
