import { useId } from 'preact/hooks';

/** One of a few values, by the browser's own list. */
export function SelectField<Value extends number | string | null>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onSelect: (value: Value) => void;
}) {
  const id = useId();
  const { options } = props;
  return (
    <div class="select-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="select"
        value={options.findIndex(([value]) => value === props.value)}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) props.onSelect(chosen[0]);
        }}
      >
        {options.map(([, words], index) => (
          <option key={words} value={index}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
