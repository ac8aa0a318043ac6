import { useId } from 'preact/hooks';
import { testColours } from '../../../kata/event.ts';
import type { Options } from '../../../kata/options.ts';
import { predictWords } from '../../words/kata.ts';

/** Whether the colour is predicted before each test, and what a wrong prediction takes back. */
export function PredictOptions(props: {
  readonly options: Options;
  readonly onChoose: (change: Partial<Options>) => void;
}) {
  const { options, onChoose } = props;
  const hintId = useId();
  return (
    <div class="predict-options">
      <label class="check" title={predictWords.hint}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={options.predict === 'on'}
          checked={options.predict === 'on'}
          onChange={(event) => onChoose({ predict: onOff(event.currentTarget.checked) })}
        />
        {predictWords.predict}
      </label>
      {options.predict === 'on' && (
        <fieldset class="auto-revert" aria-describedby={hintId}>
          <legend class="small-heading">{predictWords.autoRevert}</legend>
          {testColours.map((colour) => (
            <label class="check" key={colour}>
              <input
                type="checkbox"
                checked={options[`revert_${colour}`] === 'on'}
                onChange={(event) =>
                  onChoose({ [`revert_${colour}`]: onOff(event.currentTarget.checked) })
                }
              />
              {colour}
            </label>
          ))}
          <p class="field-hint" id={hintId}>
            {predictWords.autoRevertHint}
          </p>
        </fieldset>
      )}
    </div>
  );
}

function onOff(isOn: boolean): 'on' | 'off' {
  return isOn ? 'on' : 'off';
}
