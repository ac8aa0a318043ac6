import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldProblem, RunnerChoiceModel } from '../../models/runner-choice.ts';
import { runnerTokenWords } from '../../words/runner-dialogs.ts';
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
        label={runnerTokenWords.token}
        kind="secret"
        value={token}
        problem={problem?.words ?? null}
        hint={runnerTokenWords.hint}
        onInput={(typed) => {
          setToken(typed);
          setProblem(null);
        }}
      />
      <KeepToken isKept={isKept} onChange={setKept} />
      <div class="dialog-buttons">
        <button type="button" class="button quiet" onClick={props.onDone}>
          {runnerTokenWords.back}
        </button>
        <button type="submit" class="button primary">
          {runnerTokenWords.set}
        </button>
      </div>
    </form>
  );
}
