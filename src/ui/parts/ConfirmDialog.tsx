import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** Asks before something that cannot be undone at once; says what will happen. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly words: string;
  readonly done: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={titleId} onClose={props.onClose}>
      <h2 id={titleId}>{props.title}</h2>
      <p>{props.words}</p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          cancel
        </button>
        <button type="button" class="button primary" onClick={props.onDone}>
          {props.done}
        </button>
      </div>
    </dialog>
  );
}
