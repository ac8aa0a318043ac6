import type { KataStore } from '../../../src/dojo/ports.ts';
import type { Inspection } from './inspect.ts';
import type { Racer } from './race.ts';
import type { Raw } from './raw.ts';
import type { ReadTimes } from './read-times.ts';
import type { Writing } from './save-on.ts';
import type { TimedKata } from './timed.ts';
import type { ImportForm, TimedImport } from './timed-import.ts';

/** What tests and benches find on the page. */
export type StorePage = {
  readonly store: KataStore & { close(): Promise<void> };
  /** Saves events without end, and tells of each as soon as it is saved. */
  readonly saveOn: (id: string, tell: (done: Writing) => void) => Promise<never>;
  readonly inspect: (id: string) => Promise<Inspection>;
  readonly timedKata: (id: string, last: number) => Promise<TimedKata>;
  readonly openRaw: (last: number) => Promise<Raw>;
  readonly racer: (id: string, name: string) => Promise<Racer>;
  readonly mendTag: (id: string, index: number) => Promise<void>;
  readonly readTimes: (id: string, rounds: number) => Promise<ReadTimes>;
  readonly importTimes: (id: string, rounds: number) => Promise<readonly number[]>;
  readonly timedImport: (
    form: ImportForm,
    given: { readonly events: number; readonly rounds: number },
  ) => Promise<TimedImport>;
  readonly exportTimes: (id: string, rounds: number) => Promise<readonly number[]>;
};

declare global {
  interface Window {
    storePage: StorePage;
    /** What a page keeps from one call to the next. */
    kata: TimedKata;
    raw: Raw;
    racer: Racer;
    /** What the page has been promised, told to whoever drives it. */
    tell: (done: Writing) => void;
  }
}
