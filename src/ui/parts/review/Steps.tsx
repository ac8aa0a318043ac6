import type { Step } from '../../../kata/review-place.ts';
import { isFileEvent } from '../../../kata/event.ts';
import type { ReviewModel } from '../../models/review.ts';
import { lightMeaning } from '../../words/lights.ts';
import { ranOnWords } from '../../words/runners.ts';
import { changedFilesWords, fileEventName, lightSteppedTo, stepWord } from '../../words/review.ts';
import { LightIcon } from '../LightIcon.tsx';
import { FileEventIcon } from './FileEventIcon.tsx';

/** First, previous, the event that is shown, next, last. */
export function Steps({ model }: { readonly model: ReviewModel }) {
  return (
    <div class="steps">
      <StepButton model={model} step="first" picture="«" />
      <StepButton model={model} step="previous" picture="‹" />
      <Told model={model} />
      <StepButton model={model} step="next" picture="›" />
      <StepButton model={model} step="last" picture="»" />
    </div>
  );
}

function Told({ model }: { readonly model: ReviewModel }) {
  const event = model.event.value;
  const light = model.light.value;
  const changed = changedFilesWords(model.diffs.value, model.diff.value);
  return (
    <p class="review-light" role="status">
      {light !== null && <LightIcon light={light} />}
      {isFileEvent(event) && <FileEventIcon event={event} />}
      <span>
        {light !== null && <strong>{lightSteppedTo(light)}</strong>}
        {isFileEvent(event) && <strong>{fileEventName(model.numbered.value, event)}</strong>}
        {changed !== '' && `; ${changed}`}
        {light !== null && <span class="review-meaning">: {lightMeaning(light.colour)}</span>}
        {light !== null && light.ranOn !== null && light.ranOn !== 'browser' && (
          <span class="review-meaning">; {ranOnWords(light.ranOn)}</span>
        )}
      </span>
    </p>
  );
}

function StepButton(props: {
  readonly model: ReviewModel;
  readonly step: Step;
  readonly picture: string;
}) {
  const { model, step } = props;
  const to = model.stepTo(step);
  const name = stepWord(step, model.asked.value.diff);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) void model.goTo(to);
      }}
    >
      <span aria-hidden="true">{props.picture}</span>
    </button>
  );
}
