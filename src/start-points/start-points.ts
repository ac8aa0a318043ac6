import type { Exercise, Language, StartPoints } from '../dojo/ports.ts';

/** The start-points that this build ships; they are loaded when a person first asks for them. */
export function shippedStartPoints(): StartPoints {
  const shipped = () => import('virtual:start-points');
  return {
    exercises: async () => sortedBy(exerciseName, (await shipped()).exercises),
    languages: async () => sortedBy(languageName, (await shipped()).languages),
    readyMade: async () => sortedBy(languageName, (await shipped()).custom),
  };
}

function exerciseName(exercise: Exercise): string {
  return exercise.displayName;
}

function languageName(language: Language): string {
  return language.manifest.display_name;
}

function sortedBy<T>(nameOf: (each: T) => string, all: readonly T[]): readonly T[] {
  return [...all].toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'en', { sensitivity: 'base' }),
  );
}
