import { keysOf, keysWords } from '../../words/kata.ts';
import { Dialog } from '../Dialog.tsx';

/** The keys of the kata, and what each does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={keysWords.title} firstFocus=".primary" onClose={onClose}>
      {(close) => (
        <>
          <dl class="keys">
            {keysOf.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
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
