import { useId } from 'preact/hooks';
import { hasFileEvents, type DiffMode } from '../../../kata/review-place.ts';
import type { ReviewModel } from '../../models/review.ts';
import { diffWord, modeWord, noDetailWords } from '../../words/review.ts';

const modes: readonly DiffMode[] = ['off', 'test', 'detailed'];

/** What an event is compared with. Detail is there where files have events of their own. */
export function ModeChoice({ model }: { readonly model: ReviewModel }) {
  const name = useId();
  const hasDetail = hasFileEvents(model.events.value);
  const chosen = model.asked.value.diff;
  return (
    <fieldset class="mode-choice">
      <legend class="small-heading">{diffWord}</legend>
      {modes.map((mode) => {
        const isOut = mode === 'detailed' && !hasDetail;
        return (
          <label
            key={mode}
            class={isOut ? 'mode mode-out' : 'mode'}
            title={isOut ? noDetailWords : undefined}
          >
            <input
              type="radio"
              name={name}
              checked={mode === chosen}
              disabled={isOut}
              onChange={() => void model.setDiff(mode)}
              onClick={leaveToSteps}
            />
            <span>{modeWord(mode)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Who chose with the mouse goes on with the arrows through the lights, and not through the modes. */
function leaveToSteps(click: MouseEvent): void {
  const isByMouse = click.detail > 0;
  if (isByMouse && click.currentTarget instanceof HTMLElement) click.currentTarget.blur();
}
