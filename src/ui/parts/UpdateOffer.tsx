import type { OfflineState } from '../../dojo/browser-ports.ts';

/** A new version is offered on every screen, and waits until it is taken. */
export function UpdateOffer({ state }: { readonly state: OfflineState }) {
  if (state.kind !== 'update') return null;
  return (
    <div class="notice notice-told mishap" role="status">
      <p>A new version of Pocket Dojo is here. Your lights and your edits are kept.</p>
      <button type="button" class="button quiet" onClick={state.update}>
        switch to it
      </button>
    </div>
  );
}
