import { useId } from 'preact/hooks';
import { runnerTokenWords } from '../../words/runner-dialogs.ts';
import { keepTokenWords } from '../../words/runners.ts';

/** Off until the person says otherwise. */
export function KeepToken(props: {
  readonly isKept: boolean;
  readonly onChange: (isKept: boolean) => void;
}) {
  const hintId = useId();
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={props.isKept}
          aria-describedby={hintId}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {runnerTokenWords.keep}
      </label>
      <p class="field-hint" id={hintId}>
        {keepTokenWords}
      </p>
    </div>
  );
}
