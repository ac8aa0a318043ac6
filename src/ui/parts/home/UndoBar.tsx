import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keptDays } from '../../../dojo/list-deleted.ts';
import type { HomeModel } from '../../models/home.ts';
import { homeWords } from '../../words/home.ts';

/** Right after a deletion: what was deleted, and the way back. It has the focus, as the card has gone. */
export function UndoBar(props: {
  readonly model: HomeModel;
  /** Where the focus goes when this goes. */
  readonly leaveTo: RefObject<HTMLElement | null>;
}) {
  const { model, leaveTo } = props;
  const undoable = model.undoable.value;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, [undoable]);

  const undo = async (): Promise<void> => {
    const id = undoable?.card.id ?? '';
    await model.undo();
    // The card is drawn with the next frame.
    requestAnimationFrame(() => {
      const card = document.querySelector<HTMLElement>(`.card[data-id="${id}"] .card-link`);
      (card ?? leaveTo.current)?.focus();
    });
  };
  const putAway = (): void => {
    model.putUndoAway();
    leaveTo.current?.focus();
  };

  return (
    <div class={undoable === null ? 'undo-bar undo-bar-empty' : 'undo-bar'}>
      <p role="status">{undoable === null ? '' : homeWords.removed(undoable.card, keptDays)}</p>
      {undoable !== null && (
        <>
          <button type="button" class="button" ref={button} onClick={() => void undo()}>
            {homeWords.undo}
          </button>
          <button type="button" class="button quiet" onClick={putAway}>
            {homeWords.putAway}
          </button>
        </>
      )}
    </div>
  );
}
