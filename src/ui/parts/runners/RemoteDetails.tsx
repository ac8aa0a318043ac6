import { useEffect, useRef } from 'preact/hooks';
import type { ListedRemote } from '../../../dojo/list-runners.ts';
import type { RunnerChoice } from '../../../dojo/runner-settings.ts';
import type { RunnerChoiceModel } from '../../models/runner-choice.ts';
import { imageFieldWords, remoteDetailsWords } from '../../words/runner-dialogs.ts';
import { agreedWords, tokenStateWords } from '../../words/runners.ts';
import { TextField } from '../TextField.tsx';

type RemoteChoice = Extract<RunnerChoice, { kind: 'remote' }>;

/** What there is to set and to try of a runner elsewhere, once it is picked. */
export function RemoteDetails(props: {
  readonly model: RunnerChoiceModel;
  readonly remote: ListedRemote;
  readonly picked: RemoteChoice;
  readonly onToken: () => void;
  readonly onRemoved: () => void;
}) {
  const { model, remote, picked } = props;
  const check = model.checks.value.get(remote.url);
  const checked = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (check !== undefined) checked.current?.scrollIntoView({ block: 'nearest' });
  }, [check]);
  const remove = async (): Promise<void> => {
    await model.remove(remote.url);
    props.onRemoved();
  };
  return (
    <div class="runner-details">
      <p class="field-hint">
        {tokenStateWords(remote.token)} {agreedWords(remote.isAgreed)}
      </p>
      <TextField
        {...imageFieldWords(remote.api)}
        value={picked.imageName ?? ''}
        onInput={(typed) => model.pick({ ...picked, imageName: typed.trim() || null })}
      />
      <div class="runner-buttons">
        <button
          type="button"
          class="button quiet"
          aria-disabled={check === null}
          onClick={() => {
            if (check !== null) void model.check(remote.url);
          }}
        >
          {remoteDetailsWords.check}
        </button>
        <button type="button" class="button quiet" onClick={props.onToken}>
          {remoteDetailsWords.setToken}
        </button>
        <button type="button" class="button quiet" onClick={() => void remove()}>
          {remoteDetailsWords.remove}
        </button>
      </div>
      <p
        ref={checked}
        class={check?.isGood === false ? 'runner-check field-problem' : 'runner-check'}
        role="status"
      >
        {check === null ? remoteDetailsWords.asking : check?.words}
      </p>
    </div>
  );
}
