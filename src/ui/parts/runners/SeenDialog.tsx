import { useRef, useState } from 'preact/hooks';
import { testColours, type TestColour } from '../../../kata/event.ts';
import { lightMeaning } from '../../words/lights.ts';
import type { Asked } from '../../models/questions.ts';
import type { SeenLight } from '../../models/seen-light.ts';
import { Dialog } from '../Dialog.tsx';
import { LightIcon } from '../LightIcon.tsx';

/** Asks the person which light they saw, and for the output if they want to keep it. */
export function SeenDialog({ asked }: { readonly asked: Asked<unknown, SeenLight> }) {
  const [stdout, setStdout] = useState('');
  const said = useRef<SeenLight | null>(null);
  return (
    <Dialog title="What did you see?" onClose={() => asked.answer(said.current)}>
      {(close) => {
        const say = (colour: TestColour): void => {
          said.current = { colour, stdout, stderr: '' };
          close();
        };
        return (
          <>
            <p>Run the tests yourself, and say what they came to.</p>
            <div class="seen-lights">
              {testColours.map((colour) => (
                <button type="button" class="seen-light" key={colour} onClick={() => say(colour)}>
                  <LightIcon colour={colour} />
                  <span class="seen-colour">{colour}</span>
                  <span class="field-hint">{lightMeaning(colour)}</span>
                </button>
              ))}
            </div>
            <label class="field">
              <span>output (optional)</span>
              <textarea
                rows={5}
                spellcheck={false}
                value={stdout}
                onInput={(event) => setStdout(event.currentTarget.value)}
              />
            </label>
            <div class="dialog-buttons">
              <button type="button" class="button quiet" onClick={close}>
                cancel
              </button>
            </div>
          </>
        );
      }}
    </Dialog>
  );
}
