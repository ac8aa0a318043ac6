import { signal, type ReadonlySignal } from '@preact/signals';
import { isId } from '../../kata/id.ts';

const key = 'pocket-dojo-mine';
const here = signal(keptId());

/** The kata that is edited in this tab: the last one that was opened for it. null when none was. */
export const mine: ReadonlySignal<string | null> = here;

/** From now on this kata is the one. A reload keeps it; another tab has its own. */
export function makeMine(id: string): void {
  here.value = id;
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // The browser keeps nothing for a tab: until a reload it is known all the same.
  }
}

/** What a tab keeps can be written by anyone who can open its console. */
function keptId(): string | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept !== null && isId(kept) ? kept : null;
  } catch {
    return null;
  }
}
