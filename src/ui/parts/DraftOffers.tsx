import type { KataModel } from '../models/kata-model.ts';
import { draftOfferWords, offeredDraftWords } from '../words/drafts.ts';

/** Edits that were left behind and do not fit as they are: offered, never put in unasked. */
export function DraftOffers({ model }: { readonly model: KataModel }) {
  return (
    <>
      {model.offered.value.map((offered) => (
        <div
          class="notice notice-told"
          role="status"
          key={`${offered.draft.tab} ${offered.draft.on}`}
        >
          <p>{offeredDraftWords(new Date(offered.draft.at), offered.draft.on)}</p>
          <button
            type="button"
            class="button quiet"
            onClick={() => void model.takeOffered(offered)}
          >
            {draftOfferWords.use}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => void model.dropOffered(offered)}
          >
            {draftOfferWords.forget}
          </button>
        </div>
      ))}
    </>
  );
}
