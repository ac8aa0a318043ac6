import { useId } from 'preact/hooks';

/** One line to type in, with what helps, and what is wrong with it. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onInput: (typed: string) => void;
  readonly kind?: 'text' | 'url' | 'secret';
  readonly hint?: string;
  readonly problem?: string | null;
}) {
  const inputId = useId();
  const hintId = useId();
  const problemId = useId();
  const { hint = '', problem = null } = props;
  return (
    <div class="field">
      <label for={inputId}>{props.label}</label>
      <input
        id={inputId}
        {...attributesOf[props.kind ?? 'text']}
        value={props.value}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={problem !== null}
        aria-describedby={`${problemId} ${hintId}`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p class="field-problem" id={problemId} role="status">
        {problem ?? ''}
      </p>
      <p class="field-hint" id={hintId}>
        {hint}
      </p>
    </div>
  );
}

const attributesOf = {
  text: { type: 'text' },
  url: { type: 'text', inputMode: 'url' },
  secret: { type: 'password' },
} as const;
