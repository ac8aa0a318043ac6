import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldProblem, RunnerChoiceModel } from '../../models/runner-choice.ts';
import { TextField } from '../TextField.tsx';
import { KeepToken } from './KeepToken.tsx';

/** Gives a runner that is known another token, or none. */
export function RunnerToken(props: {
  readonly model: RunnerChoiceModel;
  readonly url: string;
  readonly onDone: () => void;
}) {
  const { model, url } = props;
  const form = useRef<HTMLFormElement>(null);
  const [token, setToken] = useState('');
  const [isKept, setKept] = useState(
    model.list.value.remotes.some((remote) => remote.url === url && remote.token === 'kept'),
  );
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), [problem]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = await model.setToken(url, token, isKept);
    if (found === null) props.onDone();
    else setProblem(found);
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <p class="address">{url}</p>
      <TextField
        label="token"
        kind="secret"
        value={token}
        problem={problem?.words ?? null}
        hint="Leave it empty to have none."
        onInput={(typed) => {
          setToken(typed);
          setProblem(null);
        }}
      />
      <KeepToken isKept={isKept} onChange={setKept} />
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onDone}>
          back
        </button>
        <button type="submit" class="button primary">
          set
        </button>
      </div>
    </form>
  );
}
