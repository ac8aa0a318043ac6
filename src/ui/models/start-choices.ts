import type { KeptImage } from '../../dojo/image-ports.ts';
import type { Exercise, Language } from '../../dojo/ports.ts';
import { hasFile, type Files } from '../../kata/files.ts';
import { sizeNote } from '../words/create.ts';

// What can be chosen to practise, and in what, as lists show it.

/** An exercise, or a practice that someone made ready, which has its own language. */
export type ExerciseChoice = {
  readonly name: string;
  readonly files: Files;
  readonly kind: 'exercise' | 'ready-made';
  /** The language that it brings, in short and in full. */
  readonly brings: { readonly name: string; readonly fullName: string } | null;
};

export function exerciseChoices(
  exercises: readonly Exercise[],
  readyMade: readonly Language[],
): readonly ExerciseChoice[] {
  const ours = exercises.map(({ displayName: name, files }): ExerciseChoice => {
    return { name, files, kind: 'exercise', brings: null };
  });
  const brought = readyMade.map((each): ExerciseChoice => {
    const { manifest, files } = each;
    const fullName = [languageName(each), frameworkName(each)].filter(Boolean).join(', ');
    const brings = { name: manifest.language[0], fullName };
    return { name: manifest.display_name, files, kind: 'ready-made', brings };
  });
  return [...byName(ours), ...byName(brought)];
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

export function frameworkName({ manifest }: Language): string {
  return manifest.test_framework.join(' ').trim();
}

/** Whether each word of the search is in the name, or in the text of a file. */
export function isFound(name: string, files: Files, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [name, ...Object.values(files)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What there is to fetch for any of these, as a note; '' when that cannot be told. */
export function noteOf(starts: readonly Language[], kept: readonly KeptImage[] | null): string {
  const missing = missingBytes(starts, kept);
  return missing.length === 0 ? '' : sizeNote(Math.min(...missing), new Set(missing).size > 1);
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
