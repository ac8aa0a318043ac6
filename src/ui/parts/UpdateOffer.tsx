import type { OfflineState } from '../../dojo/browser-ports.ts';
import { updateWords } from '../words/page.ts';

/** A new version is offered on every screen, and waits until it is taken. */
export function UpdateOffer(props: {
  readonly state: OfflineState;
  /** A newer version has what is kept, and this one writes nothing any more. */
  readonly isOutdated: boolean;
}) {
  const { state, isOutdated } = props;
  const update = state.kind === 'update' ? state.update : null;
  if (isOutdated || state.kind === 'replaced') {
    return (
      <Told
        words={isOutdated ? updateWords.isOutdated : updateWords.isReplaced}
        isUrgent={isOutdated}
        deed={updateWords.reload}
        onDeed={update ?? (() => location.reload())}
      />
    );
  }
  if (state.kind === 'switching') return <Told words={updateWords.switching} />;
  if (update === null) return null;
  return <Told words={updateWords.isHere} deed={updateWords.take} onDeed={update} />;
}

function Told(props: {
  readonly words: string;
  readonly isUrgent?: boolean;
  readonly deed?: string;
  readonly onDeed?: () => void;
}) {
  const { words, isUrgent = false, deed, onDeed } = props;
  return (
    <div
      class={`notice ${isUrgent ? 'notice-problem' : 'notice-told'} mishap`}
      role={isUrgent ? 'alert' : 'status'}
    >
      <p>{words}</p>
      {deed !== undefined && (
        <button type="button" class="button quiet" onClick={onDeed}>
          {deed}
        </button>
      )}
    </div>
  );
}
