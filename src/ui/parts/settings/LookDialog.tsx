import { useState } from 'preact/hooks';
import { setLook, type SetKataLook } from '../../models/set-look.ts';
import { settingsLink } from '../../route.ts';
import { storageWords } from '../../words/sentences.ts';
import { lookWords } from '../../words/settings.ts';
import { Dialog } from '../Dialog.tsx';
import { useLook } from '../look-context.ts';
import { LookFields } from './LookFields.tsx';

/** How things look, set from within a kata: its own options are set as well. */
export function LookDialog(props: {
  readonly setKataLook: SetKataLook;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Dialog title={lookWords.dialogTitle} firstFocus="input:checked" onClose={props.onClose}>
      {(close) => (
        <>
          <LookFields
            onSet={(change) =>
              void setLook(look, change, props.setKataLook).then((set) =>
                setProblem(set.ok ? null : storageWords(set.problem)),
              )
            }
          />
          <p class="field-hint">{lookWords.forAll}</p>
          <p class="field-problem form-problem" role="alert">
            {problem}
          </p>
          <div class="dialog-buttons">
            <a class="button quiet" href={settingsLink}>
              {lookWords.allSettings}
            </a>
            <button type="button" class="button primary" onClick={close}>
              {lookWords.done}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
