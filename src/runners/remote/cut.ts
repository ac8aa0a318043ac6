import { maxTextLength } from '../../kata/output.ts';

/** A text at the limit of a run, and whether it had to be cut for it. */
export function cut(text: string): { readonly text: string; readonly isCut: boolean } {
  return { text: text.slice(0, maxTextLength), isCut: text.length > maxTextLength };
}
