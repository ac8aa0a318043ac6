import { patched } from '../kata/files.ts';
import { pastTimeOf } from '../kata/time.ts';
import type { Group } from './group-ports.ts';
import type { Exercise, Language } from './ports.ts';

/** What a person chose to practise. */
export type Choice = { readonly exercise: Exercise | null; readonly language: Language };

/**
 * The manifest and the files that a new practice, or a group of them, starts with. Where a language
 * and an exercise have a file of the same name, the exercise's counts.
 */
export function startOf({ exercise, language }: Choice, id: string, now: Date): Group {
  return {
    manifest: {
      ...language.manifest,
      ...(exercise === null ? {} : { exercise: exercise.displayName }),
      version: 2,
      created: pastTimeOf(now),
      id,
    },
    files: patched(language.files, { put: exercise?.files ?? {}, removed: [] }),
  };
}
