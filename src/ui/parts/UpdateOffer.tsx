import type { OfflineState } from '../../dojo/browser-ports.ts';
import { updateWords } from '../words/page.ts';

/** A new version is offered on every screen, and waits until it is taken. */
export function UpdateOffer({ state }: { readonly state: OfflineState }) {
  if (state.kind !== 'update') return null;
  return (
    <div class="notice notice-told mishap" role="status">
      <p>{updateWords.isHere}</p>
      <button type="button" class="button quiet" onClick={state.update}>
        {updateWords.take}
      </button>
    </div>
  );
}
