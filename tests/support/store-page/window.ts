import type { KataStore } from '../../../src/dojo/ports.ts';
import type { Writing } from './save-on.ts';
import type { Inspection } from './inspect.ts';

/** What tests and benches find on the page. */
export type StorePage = {
  readonly store: KataStore & { close(): Promise<void> };
  /** Saves events without end, and tells of each as soon as it is saved. */
  readonly saveOn: (id: string, tell: (done: Writing) => void) => Promise<never>;
  readonly inspect: (id: string) => Promise<Inspection>;
};

declare global {
  interface Window {
    storePage: StorePage;
    /** What the page has been promised, told to whoever drives it. */
    tell: (done: Writing) => void;
  }
}
