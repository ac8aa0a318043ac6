import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RemoteApi } from '../../../dojo/remote.ts';
import type { FieldProblem, RunnerChoiceModel, TypedRunner } from '../../models/runner-choice.ts';
import { TextField } from '../TextField.tsx';
import { KeepToken } from './KeepToken.tsx';

const kinds: readonly { readonly api: RemoteApi; readonly label: string }[] = [
  { api: 'cyber-dojo', label: 'cyber-dojo runner' },
  { api: 'piston', label: 'Piston' },
];

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
        <legend class="small-heading">kind</legend>
        {kinds.map(({ api, label }) => (
          <label class="check" key={api}>
            <input
              type="radio"
              name="kind"
              checked={typed.api === api}
              onChange={() => type({ api })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <TextField
        label="address"
        kind="url"
        value={typed.url}
        problem={problemOf('url')}
        hint="Such as http://127.0.0.1:4597 for “npm run runner”, or https://runner.example.org."
        onInput={(url) => type({ url })}
      />
      <TextField
        label="token (optional)"
        kind="secret"
        value={typed.token}
        problem={problemOf('token')}
        onInput={(token) => type({ token })}
      />
      <KeepToken isKept={typed.keep} onChange={(keep) => type({ keep })} />
      <details class="more" open={problem?.field === 'tokenHeader' ? true : undefined}>
        <summary>header of the token</summary>
        <TextField
          label="header name"
          value={typed.tokenHeader}
          problem={problemOf('tokenHeader')}
          hint="In Authorization it goes as “Bearer” and the token, in any other as it is."
          onInput={(tokenHeader) => type({ tokenHeader })}
        />
      </details>
      <p class="field-problem form-problem" role="alert">
        {problemOf('none')}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onDone}>
          back
        </button>
        <button type="submit" class="button primary">
          add
        </button>
      </div>
    </form>
  );
}
