import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FileNameProblem } from '../../kata/file-name.ts';
import { fileNameWords } from '../words/sentences.ts';

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
  const { start, problemOf, onDone, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const firstSelected = useRef(props.selected);
  const [typed, setTyped] = useState(start);
  const [hasTyped, setHasTyped] = useState(false);
  const titleId = useId();
  const problemId = useId();
  const problem = problemOf(typed);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    input.current?.setSelectionRange(...firstSelected.current);
  }, []);

  const submit = (event: Event): void => {
    event.preventDefault();
    setHasTyped(true);
    if (problem === null) onDone(typed);
  };

  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={titleId}>{props.title}</h2>
        <label class="field">
          <span>name</span>
          <input
            ref={input}
            value={typed}
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-invalid={hasTyped && problem !== null}
            aria-describedby={problemId}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setHasTyped(true);
            }}
          />
        </label>
        <p class="field-problem" id={problemId} role="status">
          {hasTyped && problem !== null ? fileNameWords(problem) : ''}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            cancel
          </button>
          <button type="submit" class="button primary" disabled={problem !== null}>
            {props.done}
          </button>
        </div>
      </form>
    </dialog>
  );
}
