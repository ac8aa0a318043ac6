import type { KeptImage } from '../../dojo/image-ports.ts';
import type { AllStartPoints, OfferedLanguage } from '../../dojo/all-start-points.ts';
import type { Language } from '../../dojo/ports.ts';
import type { StartPointOrigin } from '../../dojo/start-point-ports.ts';
import { hasFile, type Files } from '../../kata/files.ts';
import { sizeNote } from '../words/create.ts';
import { originNote, originTip, remoteOnlyNote } from '../words/start-points.ts';

// What can be chosen to practise, and in what, as lists show it.

/** An exercise, or a practice that someone made ready, which has its own language. */
export type ExerciseChoice = {
  readonly name: string;
  readonly files: Files;
  readonly kind: 'exercise' | 'ready-made';
  /** The language that it brings, in short and in full. */
  readonly brings: { readonly name: string; readonly fullName: string } | null;
  /** Where it comes from, when it did not come with the app. */
  readonly origin: StartPointOrigin | null;
};

export function exerciseChoices({
  exercises,
  readyMade,
}: AllStartPoints): readonly ExerciseChoice[] {
  const alone = exercises.map(({ displayName: name, files, origin }): ExerciseChoice => {
    return { name, files, kind: 'exercise', brings: null, origin };
  });
  const brought = readyMade.map((each): ExerciseChoice => {
    const { manifest, files, origin } = each;
    const fullName = [languageName(each), testFramework(each)].filter(Boolean).join(', ');
    const brings = { name: manifest.language[0], fullName };
    return { name: manifest.display_name, files, kind: 'ready-made', brings, origin };
  });
  return [...byName(alone), ...byName(brought)];
}

/** All of where it comes from; nothing for those that come with the app. */
export function exerciseTip({ origin }: ExerciseChoice): string | undefined {
  return origin === null ? undefined : originTip(origin);
}

/** Beside its name: the language that it brings, and where it comes from. */
export function exerciseNote({ brings, origin }: ExerciseChoice): string {
  return joined([brings?.name ?? '', noteOfOrigin(origin)]);
}

/**
 * What a language of these is chosen by, beside its own name: its test framework. One that was
 * brought, and has the framework of another or none, is told from it by its whole name.
 */
export function frameworkNames(starts: readonly OfferedLanguage[]): (start: Language) => string {
  const names = new Map<Language, string>();
  for (const start of starts) {
    const own = testFramework(start);
    const isTaken = [...names].some(
      ([other, name]) => name === own && languageName(other) === languageName(start),
    );
    const whole = start.manifest.display_name;
    names.set(start, own === '' ? whole : isTaken ? `${own} (${whole})` : own);
  }
  return (start) => names.get(start) ?? testFramework(start);
}

/** Names with their versions, each once. */
export function languageNames(starts: readonly Language[]): readonly string[] {
  return byName([...new Set(starts.map(languageName))].map((name) => ({ name }))).map(
    ({ name }) => name,
  );
}

export function languageName({ manifest }: Language): string {
  return manifest.language.join(' ').trim();
}

function testFramework({ manifest }: Language): string {
  return manifest.test_framework.join(' ').trim();
}

/** Whether each word of the search is in the name, or in the text of a file. */
export function isFound(name: string, files: Files, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [name, ...Object.values(files)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What there is to fetch for any of these, and where they come from, where that is the same for all. */
export function noteOf(
  starts: readonly OfferedLanguage[],
  kept: readonly KeptImage[] | null,
): string {
  const missing = missingBytes(starts, kept);
  const size =
    missing.length === 0 ? '' : sizeNote(Math.min(...missing), new Set(missing).size > 1);
  const origins = new Set(starts.map(({ origin }) => noteOfOrigin(origin)));
  return joined([
    size,
    ...(origins.size === 1 ? origins : []),
    starts.every(({ isRunHere }) => !isRunHere) ? remoteOnlyNote : '',
  ]);
}

function noteOfOrigin(origin: StartPointOrigin | null): string {
  return origin === null ? '' : originNote(origin);
}

function joined(notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join(', ');
}

/** Nothing of it is known to be missing. */
export function isAllHere(starts: readonly Language[], kept: readonly KeptImage[] | null): boolean {
  return missingBytes(starts, kept).every((bytes) => bytes === 0);
}

/** Of each whose image is known. */
function missingBytes(
  starts: readonly Language[],
  kept: readonly KeptImage[] | null,
): readonly number[] {
  return starts.flatMap(({ manifest }) => {
    const image = kept?.find(({ name }) => name === manifest.image_name);
    return image === undefined ? [] : [Math.max(0, image.sizeBytes - image.keptBytes)];
  });
}

/** The name of the file to show of a start-point, when another was chosen before. */
export function fileToShow(files: Files, chosen: string | null, usual: string | null): string {
  return chosen !== null && hasFile(files, chosen) ? chosen : (usual ?? '');
}

function byName<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
}
