import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedRemote } from '../../../dojo/list-runners.ts';
import type { RunnerChoice } from '../../../dojo/runner-settings.ts';
import type { RunnerChoiceModel } from '../../models/runner-choice.ts';
import { chooseRunnerWords, scopeWords } from '../../words/runner-dialogs.ts';
import { runnerMeaning, runnerName } from '../../words/runners.ts';
import { RemoteDetails } from './RemoteDetails.tsx';

/** The runners that there are; one is picked, and chosen for this practice or for all. */
export function ChooseRunner(props: {
  readonly model: RunnerChoiceModel;
  readonly onAdd: () => void;
  readonly onToken: (url: string) => void;
  readonly onDone: () => void;
}) {
  const { model } = props;
  const { remotes } = model.list.value;
  const form = useRef<HTMLFormElement>(null);
  const focusPicked = (): void => {
    form.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  };
  // Before anything is painted: a key that is pressed at once goes on from there.
  useLayoutEffect(focusPicked, []);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await model.choose()) props.onDone();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <fieldset class="runners">
        <legend class="visually-hidden">{chooseRunnerWords.runner}</legend>
        <Runner model={model} choice={{ kind: 'browser' }} />
        <Runner model={model} choice={{ kind: 'mock' }} />
        {remotes.map((remote) => (
          <Runner
            key={remote.url}
            model={model}
            choice={{ kind: 'remote', url: remote.url, imageName: null }}
            remote={remote}
            onToken={() => props.onToken(remote.url)}
            onRemoved={focusPicked}
          />
        ))}
      </fieldset>
      <button type="button" class="button quiet add-runner" onClick={props.onAdd}>
        {chooseRunnerWords.add}
      </button>
      {model.scopes.length > 1 && (
        <fieldset class="scopes">
          <legend class="small-heading">{chooseRunnerWords.scope}</legend>
          {model.scopes.map((scope) => (
            <label class="check" key={scope}>
              <input
                type="radio"
                name="scope"
                checked={model.scope.value === scope}
                onChange={() => model.setScope(scope)}
              />
              {scopeWords(scope)}
            </label>
          ))}
        </fieldset>
      )}
      <p class="field-hint scope-hint">
        {model.scope.value === 'all practices' && chooseRunnerWords.ownStays}
      </p>
      <p class="field-problem form-problem" role="alert">
        {model.problem.value}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onDone}>
          {chooseRunnerWords.cancel}
        </button>
        <button type="submit" class="button primary">
          {chooseRunnerWords.choose}
        </button>
      </div>
    </form>
  );
}

function Runner(props: {
  readonly model: RunnerChoiceModel;
  readonly choice: RunnerChoice;
  readonly remote?: ListedRemote;
  readonly onToken?: () => void;
  readonly onRemoved?: () => void;
}) {
  const { model, choice, remote } = props;
  const { remotes, ofKata, usual } = model.list.value;
  const picked = model.picked.value;
  const isPicked = isSameRunner(picked, choice);
  const isUsual = isSameRunner(usual, choice);
  const isCurrent = isSameRunner(ofKata ?? usual, choice);
  return (
    <div class={isPicked ? 'runner is-picked' : 'runner'}>
      <label class="runner-head">
        <input
          type="radio"
          name="runner"
          checked={isPicked}
          // What is chosen already keeps the name of its image.
          onChange={() => model.pick(isCurrent ? (ofKata ?? usual) : choice)}
        />
        <span class="runner-name">{runnerName(choice, remotes)}</span>
        {isUsual && <span class="runner-tag">{chooseRunnerWords.usual}</span>}
        <span class="runner-meaning">{runnerMeaning(choice)}</span>
      </label>
      {isPicked && remote !== undefined && picked.kind === 'remote' && (
        <RemoteDetails
          model={model}
          remote={remote}
          picked={picked}
          onToken={() => props.onToken?.()}
          onRemoved={() => props.onRemoved?.()}
        />
      )}
    </div>
  );
}

function isSameRunner(one: RunnerChoice, other: RunnerChoice): boolean {
  if (one.kind !== 'remote' || other.kind !== 'remote') return one.kind === other.kind;
  return one.url === other.url;
}
