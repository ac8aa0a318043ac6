import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RemoteApi } from '../../../dojo/remote.ts';
import type { FieldProblem, RunnerChoiceModel, TypedRunner } from '../../models/runner-choice.ts';
import { addRunnerFormWords } from '../../words/runner-dialogs.ts';
import { remoteApiWords } from '../../words/runners.ts';
import { TextField } from '../TextField.tsx';
import { KeepToken } from './KeepToken.tsx';

const kinds: readonly RemoteApi[] = ['cyber-dojo', 'piston'];

const untyped: TypedRunner = {
  api: 'cyber-dojo',
  url: '',
  token: '',
  tokenHeader: 'Authorization',
  keep: false,
};

/** Makes a runner known by its address. Nothing is sent to it for that. */
export function AddRunner(props: {
  readonly model: RunnerChoiceModel;
  readonly onDone: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(untyped);
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLInputElement>('.field input')?.focus(), []);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus();
  }, [problem]);
  const problemOf = (field: FieldProblem['field']) =>
    problem?.field === field ? problem.words : null;
  const type = (change: Partial<TypedRunner>): void => {
    setTyped((was) => ({ ...was, ...change }));
    setProblem(null);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = await props.model.add(typed);
    if (found === null) props.onDone();
    else setProblem(found);
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <fieldset class="scopes">
        <legend class="small-heading">{addRunnerFormWords.kind}</legend>
        {kinds.map((api) => (
          <label class="check" key={api}>
            <input
              type="radio"
              name="kind"
              checked={typed.api === api}
              onChange={() => type({ api })}
            />
            {remoteApiWords(api)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={addRunnerFormWords.address}
        kind="url"
        value={typed.url}
        problem={problemOf('url')}
        hint={addRunnerFormWords.addressHint}
        onInput={(url) => type({ url })}
      />
      <TextField
        label={addRunnerFormWords.token}
        kind="secret"
        value={typed.token}
        problem={problemOf('token')}
        onInput={(token) => type({ token })}
      />
      <KeepToken isKept={typed.keep} onChange={(keep) => type({ keep })} />
      <details class="more" open={problem?.field === 'tokenHeader' ? true : undefined}>
        <summary>{addRunnerFormWords.tokenHeader}</summary>
        <TextField
          label={addRunnerFormWords.headerName}
          value={typed.tokenHeader}
          problem={problemOf('tokenHeader')}
          hint={addRunnerFormWords.headerHint}
          onInput={(tokenHeader) => type({ tokenHeader })}
        />
      </details>
      <p class="field-problem form-problem" role="alert">
        {problemOf('none')}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onDone}>
          {addRunnerFormWords.back}
        </button>
        <button type="submit" class="button primary">
          {addRunnerFormWords.add}
        </button>
      </div>
    </form>
  );
}
