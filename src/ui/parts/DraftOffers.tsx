import type { KataModel } from '../models/kata-model.ts';

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
          <p>
            There are edits from {new Date(offered.draft.at).toLocaleString()} that were never
            tested. They were made on event {offered.draft.on}, and newer events have come since.
          </p>
          <button
            type="button"
            class="button quiet"
            onClick={() => void model.takeOffered(offered)}
          >
            use them
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => void model.dropOffered(offered)}
          >
            forget them
          </button>
        </div>
      ))}
    </>
  );
}
