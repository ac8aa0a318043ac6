import { keysOf, keysWords } from '../../words/kata.ts';
import { Dialog } from '../Dialog.tsx';
import { KeyList } from '../KeyList.tsx';

/** The keys of the kata, and what each does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={keysWords.title} firstFocus=".primary" onClose={onClose}>
      {(close) => (
        <>
          <KeyList kind="keys" keys={keysOf} />
          <p class="field-hint">{keysWords.hint}</p>
          <div class="dialog-buttons">
            <button type="button" class="button primary" onClick={close}>
              {keysWords.done}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
