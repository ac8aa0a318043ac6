import { signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Download } from '../../dojo/download-kata.ts';
import { shareGroup } from '../../dojo/share-group.ts';
import { joinLink } from '../route.ts';
import { shareProblemWords } from '../words/group.ts';

export type ShareState =
  | { readonly kind: 'making' }
  /** `link` is null when it would be longer than every program takes. */
  | { readonly kind: 'ready'; readonly link: string | null; readonly file: Download }
  | { readonly kind: 'failed'; readonly words: string };

/**
 * RFC 9110 asks of everyone who deals with addresses to take 8000 characters (section 4.1). A link
 * goes through mail and chat programs; what is longer, some of them cut.
 */
export const maxLinkLength = 8000;

/** Makes at once what a group is shared by. `page` is the app's own address, without its hash. */
export function createShare(dojo: Dojo, id: string, page: string): ReadonlySignal<ShareState> {
  const state = signal<ShareState>({ kind: 'making' });
  void shareGroup(dojo, id).then((shared) => {
    if (!shared.ok) {
      state.value = { kind: 'failed', words: shareProblemWords(shared.problem) };
      return;
    }
    const link = page + joinLink(shared.value.code);
    const { file } = shared.value;
    state.value = { kind: 'ready', link: link.length > maxLinkLength ? null : link, file };
  });
  return state;
}
