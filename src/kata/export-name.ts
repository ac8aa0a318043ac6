import type { KataLabel } from './manifest.ts';

/** Code points of the exercise's part at most: the whole stays far below any file system's limit. */
const maxExerciseLength = 40;

/**
 * What a download and the folder in it are called: `cyber-dojo-2021-03-14-DfH8sP-FizzBuzz`, in a
 * group `cyber-dojo-2021-03-14-SS67eJ-lion-FizzBuzz`. The date is that of the creation, in UTC.
 * Of the names only letters and digits are kept, of any script; one that has none is left out.
 */
export function exportName(manifest: KataLabel, avatarName: string | null): string {
  const [year, month, day] = manifest.created;
  const date = [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
  const parts = ['cyber-dojo', date, ...who(manifest, avatarName), safe(manifest.exercise ?? '')];
  return parts.filter((part) => part !== '').join('-');
}

function who(manifest: KataLabel, avatarName: string | null): readonly string[] {
  if (manifest.group_id === undefined || avatarName === null) return [manifest.id];
  return [manifest.group_id, safe(avatarName)];
}

function safe(name: string): string {
  const kept = name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  return [...kept].slice(0, maxExerciseLength).join('');
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
