import { filesWords } from '../words/files.ts';
import { Dialog } from './Dialog.tsx';

/** Asks before something that cannot be undone at once; says what will happen. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly words: string;
  readonly done: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {(close) => (
        <>
          <p>{props.words}</p>
          <div class="dialog-buttons">
            <button type="button" class="button quiet" onClick={close}>
              {filesWords.cancel}
            </button>
            <button type="button" class="button primary" onClick={props.onDone}>
              {props.done}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
