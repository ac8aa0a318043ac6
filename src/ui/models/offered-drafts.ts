import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { OfferedDraft } from '../../dojo/open-kata.ts';
import type { KataRepository } from '../../dojo/ports.ts';
import { draftOfferWords } from '../words/drafts.ts';
import type { FileSet } from './file-set.ts';
import type { Notice } from './notices.ts';

/** Drafts that do not fit as they are: the person says what becomes of each. */
export type OfferedDrafts = {
  readonly offered: ReadonlySignal<readonly OfferedDraft[]>;
  /** Puts a draft that was offered into the editor; a notice can undo it. */
  takeOffered(offered: OfferedDraft): Promise<void>;
  dropOffered(offered: OfferedDraft): Promise<void>;
};

export function createOfferedDrafts(
  repository: KataRepository,
  all: readonly OfferedDraft[],
  editor: {
    readonly files: FileSet;
    readonly notices: Signal<readonly Notice[]>;
    /** Whether what the editor holds is on disk now. */
    readonly keepNow: () => Promise<boolean>;
  },
): OfferedDrafts {
  const { files, notices, keepNow } = editor;
  const offered = signal(all);
  const without = (draft: OfferedDraft) => offered.peek().filter((each) => each !== draft);
  return {
    offered,
    async takeOffered(draft) {
      const before = files.all.peek();
      batch(() => {
        files.replace(draft.files);
        offered.value = without(draft);
        notices.value = [
          {
            kind: 'undo',
            words: draftOfferWords.taken,
            undo: () => {
              files.replace(before);
              offered.value = [...offered.peek(), draft];
              void repository.keepDraft(draft.draft);
            },
          },
        ];
      });
      // Until the editor's own draft has them, they stay where they are.
      if (await keepNow()) await repository.dropDraft(draft.draft.tab, draft.draft.on);
    },
    async dropOffered(draft) {
      await repository.dropDraft(draft.draft.tab, draft.draft.on);
      offered.value = without(draft);
    },
  };
}
