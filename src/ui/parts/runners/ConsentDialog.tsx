import { useRef } from 'preact/hooks';
import type { Remote } from '../../../dojo/remote.ts';
import { isOnThisMachine } from '../../../dojo/runner-url.ts';
import type { Consent } from '../../models/press.ts';
import type { Asked } from '../../models/questions.ts';
import { consentButtonWords, runnerTitles } from '../../words/runner-dialogs.ts';
import { consentWords, unsentWords } from '../../words/runners.ts';
import { Dialog } from '../Dialog.tsx';

/** Before files leave the browser for a runner: which, where to, and whether that is wanted. */
export function ConsentDialog({ asked }: { readonly asked: Asked<Remote, Consent> }) {
  const { url } = asked.about;
  const said = useRef<Consent | null>(null);
  return (
    <Dialog title={runnerTitles.consent} onClose={() => asked.answer(said.current)}>
      {(close) => {
        const say = (consent: Consent): void => {
          said.current = consent;
          close();
        };
        return (
          <>
            <p class="address">{url}</p>
            <p>{consentWords(isOnThisMachine(url))}</p>
            <p class="field-hint">{unsentWords}</p>
            <div class="dialog-buttons">
              <button type="button" class="button quiet" onClick={close}>
                {consentButtonWords.cancel}
              </button>
              <button type="button" class="button quiet" onClick={() => say('run here')}>
                {consentButtonWords.runHere}
              </button>
              <button type="button" class="button primary" onClick={() => say('agree')}>
                {consentButtonWords.agree}
              </button>
            </div>
          </>
        );
      }}
    </Dialog>
  );
}
