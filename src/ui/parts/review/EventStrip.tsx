import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { isFileEvent } from '../../../kata/event.ts';
import { numbered, type Numbered } from '../../../kata/numbers.ts';
import type { Light } from '../../../kata/light.ts';
import { predictionResult } from '../../../kata/prediction-result.ts';
import type { ReviewModel } from '../../models/review.ts';
import { reviewLink } from '../../route.ts';
import { lightName, stripWord } from '../../words/lights.ts';
import { fileEventName, numberWord } from '../../words/review.ts';
import { LightTip } from '../lights/LightTip.tsx';
import { PredictionMark } from '../lights/PredictionMark.tsx';
import { useTip } from '../lights/use-tip.ts';
import { LightIcon } from '../LightIcon.tsx';
import { FileEventIcon } from './FileEventIcon.tsx';

/** The lights, in detail with the events of files between them; the one that is looked at is marked. */
export function EventStrip({ model }: { readonly model: ReviewModel }) {
  const list = useRef<HTMLOListElement>(null);
  const { tip, handlers, tipHandlers } = useTip();
  const all = numbered(model.events.value);
  const lights = model.lights.value;
  const stops = model.stops.value;
  useSignalEffect(() => {
    const place = model.stops.value.indexOf(model.asked.value.index);
    // A new event, or another mode, is in the list only after it is drawn.
    requestAnimationFrame(() => bringIntoView(list.current, place));
  });
  const pointedAt =
    tip === null ? undefined : lights.find(({ index }) => String(index) === tip.key);
  return (
    <>
      <div class="lights-strip" role="presentation" {...handlers}>
        <ol class="lights event-strip" aria-label={stripWord} ref={list}>
          {stops.map((index) => {
            const here = all[index];
            const light = here === undefined ? undefined : lights[here.major];
            return here === undefined || light === undefined ? null : (
              <Stop key={index} model={model} here={here} light={light} />
            );
          })}
        </ol>
      </div>
      {tip !== null && pointedAt !== undefined && (
        <LightTip
          light={pointedAt}
          tip={tip}
          changesOf={model.changesOf}
          href={reviewLink(model.id, pointedAt.index, model.asked.value.diff)}
          handlers={tipHandlers}
        />
      )}
    </>
  );
}

/** `light` is the event itself, or the light before it. */
function Stop(props: {
  readonly model: ReviewModel;
  readonly here: Numbered;
  readonly light: Light;
}) {
  const { model, here, light } = props;
  const { event } = here;
  // Each looks for itself, so that a step draws two of them anew and not a thousand.
  const isCurrent = useComputed(() => model.asked.value.index === event.index);
  const isOfFile = isFileEvent(event);
  const name = isOfFile ? fileEventName(here, event) : lightName(light);
  return (
    <li aria-label={name} class={isOfFile ? 'file-event' : undefined}>
      <a
        href={reviewLink(model.id, event.index, model.asked.peek().diff)}
        aria-label={name}
        aria-current={isCurrent.value ? 'true' : undefined}
        title={isOfFile ? name : undefined}
        data-tip={isOfFile ? undefined : event.index}
        // The keyboard comes to one of them; its arrows step to the others.
        tabIndex={isCurrent.value ? 0 : -1}
        onClick={(click) => {
          if (click.defaultPrevented || isForAnotherTab(click)) return;
          click.preventDefault();
          // A finger goes there at once: what the light changed is then all over the screen.
          click.stopPropagation();
          void model.goTo(event.index);
        }}
      >
        {isOfFile ? <FileEventIcon event={event} /> : <LightFigure light={light} />}
        <span class="light-number" aria-hidden="true">
          {numberWord(here)}
        </span>
      </a>
    </li>
  );
}

function LightFigure({ light }: { readonly light: Light }) {
  const result = predictionResult(light);
  return (
    <span class="light-figure">
      {result !== null && light.predicted !== 'none' && (
        <PredictionMark result={result} predicted={light.predicted} />
      )}
      <LightIcon light={light} />
    </span>
  );
}

function isForAnotherTab(click: MouseEvent): boolean {
  return click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
}

/** Only the strip is moved: the page stays where the person has it. The focus goes with it. */
function bringIntoView(list: HTMLElement | null, place: number): void {
  const stop = list?.children[place];
  if (list === null || !(stop instanceof HTMLElement)) return;
  const isWithKeyboard = list.contains(document.activeElement);
  if (isWithKeyboard) stop.querySelector('a')?.focus({ preventScroll: true });
  const left = stop.offsetLeft - list.offsetLeft;
  const [from, width] = [list.scrollLeft, list.clientWidth];
  const margin = Math.min(80, width / 4);
  if (left < from + margin || left + stop.offsetWidth > from + width - margin) {
    list.scrollLeft = left - width / 2 + stop.offsetWidth / 2;
  }
}
