import { testColours } from '../../../kata/event.ts';
import type { Predicted } from '../../models/kata-model.ts';
import {
  kataWords,
  predictButtonWords,
  predictKeys,
  predictTip,
  predictWords,
} from '../../words/kata.ts';
import { LightIcon } from '../LightIcon.tsx';

/** [test], or a button for each colour that can be predicted. */
export function PressButtons(props: {
  readonly isPredicting: boolean;
  readonly onPress: (predicted: Predicted) => void;
}) {
  const { onPress } = props;
  if (!props.isPredicting) {
    return (
      <button
        type="button"
        class="button primary test-button"
        data-press="none"
        title={kataWords.testTip}
        aria-keyshortcuts={kataWords.testKeys}
        onClick={() => onPress('none')}
      >
        {kataWords.test}
      </button>
    );
  }
  return (
    <div class="predict-buttons" role="group" aria-label={predictWords.group}>
      {testColours.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`button test-button predict-button predict-${colour}`}
          data-press={colour}
          title={predictTip(colour)}
          aria-label={predictButtonWords(colour)}
          aria-keyshortcuts={predictKeys[colour]}
          onClick={() => onPress(colour)}
        >
          <LightIcon colour={colour} />
          {colour}
        </button>
      ))}
    </div>
  );
}
