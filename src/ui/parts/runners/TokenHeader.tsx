import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldProblem, RunnerChoiceModel } from '../../models/runner-choice.ts';
import { addRunnerFormWords, runnerTokenWords } from '../../words/runner-dialogs.ts';
import { TextField } from '../TextField.tsx';

/** In which header the token of a runner goes. */
export function TokenHeader(props: {
  readonly model: RunnerChoiceModel;
  readonly url: string;
  readonly onDone: () => void;
}) {
  const { model, url } = props;
  const form = useRef<HTMLFormElement>(null);
  const known = model.list.value.remotes.find((remote) => remote.url === url);
  const [header, setHeader] = useState(known?.tokenHeader ?? '');
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), [problem]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = await model.setTokenHeader(url, header);
    if (found === null) props.onDone();
    else setProblem(found);
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <p class="address">{url}</p>
      <TextField
        label={addRunnerFormWords.headerName}
        value={header}
        problem={problem?.words ?? null}
        hint={addRunnerFormWords.headerHint}
        onInput={(typed) => {
          setHeader(typed);
          setProblem(null);
        }}
      />
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
