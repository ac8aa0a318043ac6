import type { StorageProblem } from '../../dojo/ports.ts';
import type { Result } from '../../kata/result.ts';
import type { LookChoice } from './look-choice.ts';
import type { KataLook, Look } from './look.ts';

/**
 * Sets how things look, for all katas; and, where one is open, what its own options say of it, so
 * that its export carries them as cyber-dojo's does. There a theme is light or dark: whoever wants
 * the system's leaves the kata as it was born, light, which says nothing.
 */
export async function setLook(
  look: Look,
  change: Partial<LookChoice>,
  setKataLook: SetKataLook | null,
): Promise<Result<null, StorageProblem>> {
  const set = await look.set(change);
  const { theme, isColoured } = change;
  const ofKata: Partial<KataLook> = {
    ...(theme !== undefined && { theme: theme === 'dark' ? 'dark' : 'light' }),
    ...(isColoured !== undefined && { colour: isColoured === false ? 'off' : 'on' }),
  };
  if (!set.ok || setKataLook === null || Object.keys(ofKata).length === 0) return set;
  return setKataLook(ofKata);
}

/** Sets the kata's own options, without an event: the next one carries them. */
export type SetKataLook = (change: Partial<KataLook>) => Promise<Result<null, StorageProblem>>;
