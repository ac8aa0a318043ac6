import type { OfflineState, OfflineStatus } from '../../dojo/ports.ts';

/** Whether the app would go on without its server; on all screens when a new version is here. */
export function OfflineLine(props: { readonly state: OfflineState; readonly isQuiet: boolean }) {
  const { state, isQuiet } = props;
  if (state.kind === 'update') {
    return (
      <p class="offline-line" role="status">
        A new version of Pocket Dojo is here. Your work is saved.{' '}
        <button type="button" class="button quiet" onClick={state.update}>
          switch to it
        </button>
      </p>
    );
  }
  if (isQuiet) return null;
  return (
    <p class="offline-line faint" role="status">
      {sentences[state.kind]}
    </p>
  );
}

const sentences: Readonly<Record<OfflineStatus, string>> = {
  installing: 'Getting ready to work offline…',
  ready: 'Ready to work offline.',
  impossible:
    'This browser cannot keep the app for offline use here; it works while the server does.',
  failed: 'The app could not be kept for offline use this time; the next visit tries again.',
};
