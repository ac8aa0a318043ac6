import { useMemo } from 'preact/hooks';
import type { Dojo } from '../../../dojo/dojo.ts';
import { createShare, type ShareState } from '../../models/share.ts';
import { shareWords } from '../../words/group.ts';
import { Dialog } from '../Dialog.tsx';
import { saveFile } from '../save-file.ts';
import { CopyButton } from './CopyButton.tsx';

/** What a group is shared by: a link that carries it, and a file. */
export function ShareDialog(props: {
  readonly dojo: Dojo;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { dojo, id } = props;
  const share = useMemo(
    () => createShare(dojo, id, location.href.replace(/#.*$/s, '')),
    [dojo, id],
  );
  return (
    <Dialog title={shareWords.title} firstFocus="button" onClose={props.onClose}>
      {(close) => (
        <div class="share">
          <Ways state={share.value} />
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {shareWords.close}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Ways({ state }: { readonly state: ShareState }) {
  if (state.kind === 'making') return <p role="status">{shareWords.making}</p>;
  if (state.kind === 'failed') return <p role="alert">{state.words}</p>;
  return (
    <>
      {state.link === null ? <p>{shareWords.tooLong}</p> : <LinkWay link={state.link} />}
      <p>
        {state.link !== null && <>{shareWords.fileMeaning} </>}
        <button type="button" class="button quiet" onClick={() => saveFile(state.file)}>
          {shareWords.file}
        </button>
      </p>
      <p class="faint">{shareWords.twice}</p>
    </>
  );
}

function LinkWay({ link }: { readonly link: string }) {
  const canSend = 'share' in navigator;
  // It is rejected when the person thinks better of it: there is nothing to tell then.
  const send = (): Promise<void> => navigator.share({ url: link }).catch(() => undefined);
  return (
    <>
      <p>{shareWords.linkMeaning}</p>
      <label class="field">
        <span>{shareWords.link}</span>
        <textarea
          readOnly
          rows={3}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div class="share-ways">
        <CopyButton text={link} label={shareWords.copy} />
        {canSend && (
          <button type="button" class="button quiet" onClick={() => void send()}>
            {shareWords.send}
          </button>
        )}
      </div>
    </>
  );
}
