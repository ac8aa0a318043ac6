import { signal } from '@preact/signals';
import type { Files } from '../../kata/files.ts';

/** A revert or a checkout that was just made, for the editor to tell and to undo. */
export type JustGoneBack = {
  readonly id: string;
  /** The event that it made. */
  readonly index: number;
  readonly before: { readonly index: number; readonly files: Files };
};

/** The last one in this tab, until it is put away; a reload forgets it, and the lights tell it. */
export const justGoneBack = signal<JustGoneBack | null>(null);
