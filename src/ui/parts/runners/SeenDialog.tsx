import { useRef, useState } from 'preact/hooks';
import { testColours, type TestColour } from '../../../kata/event.ts';
import { lightMeaning, lightWord } from '../../words/lights.ts';
import { runnerTitles, seenWords } from '../../words/runner-dialogs.ts';
import type { Asked } from '../../models/questions.ts';
import type { SeenLight } from '../../models/seen-light.ts';
import { Dialog } from '../Dialog.tsx';
import { LightIcon } from '../LightIcon.tsx';

/** Asks the person which light they saw, and for the output if they want to keep it. */
export function SeenDialog({ asked }: { readonly asked: Asked<unknown, SeenLight> }) {
  const [stdout, setStdout] = useState('');
  const said = useRef<SeenLight | null>(null);
  return (
    <Dialog title={runnerTitles.seen} onClose={() => asked.answer(said.current)}>
      {(close) => {
        const say = (colour: TestColour): void => {
          said.current = { colour, stdout, stderr: '' };
          close();
        };
        return (
          <>
            <p>{seenWords.question}</p>
            <div class="seen-lights">
              {testColours.map((colour) => (
                <button type="button" class="seen-light" key={colour} onClick={() => say(colour)}>
                  <LightIcon colour={colour} />
                  <span class="seen-colour">{lightWord(colour)}</span>
                  <span class="field-hint">{lightMeaning(colour)}</span>
                </button>
              ))}
            </div>
            <label class="field">
              <span>{seenWords.output}</span>
              <textarea
                rows={5}
                spellcheck={false}
                value={stdout}
                onInput={(event) => setStdout(event.currentTarget.value)}
              />
            </label>
            <div class="dialog-buttons">
              <button type="button" class="button quiet" onClick={close}>
                {seenWords.cancel}
              </button>
            </div>
          </>
        );
      }}
    </Dialog>
  );
}
