import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FileNameProblem } from '../../kata/file-name.ts';
import { filesWords } from '../words/files.ts';
import { fileNameWords } from '../words/sentences.ts';
import { Dialog } from './Dialog.tsx';

/** Asks for a file name, and says at once what is wrong with what is typed. */
export function NameDialog(props: {
  readonly title: string;
  readonly start: string;
  /** The part of `start` that is selected, to be typed over. */
  readonly selected: readonly [from: number, to: number];
  readonly done: string;
  readonly problemOf: (typed: string) => FileNameProblem | null;
  readonly onDone: (typed: string) => void;
  readonly onClose: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const firstSelected = useRef(props.selected);
  const [typed, setTyped] = useState(props.start);
  const problemId = useId();
  const problem = props.problemOf(typed);

  useLayoutEffect(() => input.current?.setSelectionRange(...firstSelected.current), []);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (problem === null) props.onDone(typed);
  };

  return (
    <Dialog title={props.title} firstFocus="input" onClose={props.onClose}>
      {(close) => (
        <form onSubmit={submit}>
          <label class="field">
            <span>{filesWords.name}</span>
            <input
              ref={input}
              value={typed}
              spellcheck={false}
              autocomplete="off"
              autocapitalize="off"
              aria-invalid={problem !== null}
              aria-describedby={problemId}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <p class="field-problem" id={problemId} role="status">
            {problem === null ? '' : fileNameWords(problem)}
          </p>
          <div class="dialog-buttons">
            <button type="button" class="button quiet" onClick={close}>
              {filesWords.cancel}
            </button>
            <button type="submit" class="button primary" disabled={problem !== null}>
              {props.done}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
