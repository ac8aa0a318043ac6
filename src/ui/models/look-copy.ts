import { noLookChoice, readLookChoice } from './look-choice.ts';
import type { LookCopy } from './look.ts';

/**
 * In localStorage, since that answers at once: public/first-look.js reads it too, before the page is
 * painted. Where the browser forbids it, what was chosen comes a moment later, from the store.
 */
export const lookCopy: LookCopy = {
  read() {
    try {
      return readLookChoice(JSON.parse(localStorage.getItem(key) ?? 'null'));
    } catch {
      return noLookChoice;
    }
  },
  write(choice) {
    try {
      localStorage.setItem(key, JSON.stringify(choice));
    } catch {
      // It is a copy: what counts is in the store.
    }
  },
};

const key = 'pocket-dojo-look';
