import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { isFileEvent } from '../../../kata/event.ts';
import { numbered, type Numbered } from '../../../kata/numbers.ts';
import type { Light } from '../../../kata/light.ts';
import type { ReviewModel } from '../../models/review.ts';
import { reviewLink } from '../../route.ts';
import { lightName } from '../../words/lights.ts';
import { fileEventName, numberWord, stripWord } from '../../words/review.ts';
import { LightIcon } from '../LightIcon.tsx';
import { FileEventIcon } from './FileEventIcon.tsx';

/** The lights, in detail with the events of files between them; the one that is looked at is marked. */
export function EventStrip({ model }: { readonly model: ReviewModel }) {
  const list = useRef<HTMLOListElement>(null);
  const all = numbered(model.events.value);
  const lights = model.lights.value;
  const stops = model.stops.value;
  useSignalEffect(() => {
    const place = model.stops.value.indexOf(model.asked.value.index);
    // A new event, or another mode, is in the list only after it is drawn.
    requestAnimationFrame(() => bringIntoView(list.current, place));
  });
  return (
    <ol class="lights event-strip" aria-label={stripWord} ref={list}>
      {stops.map((index) => {
        const here = all[index];
        const light = here === undefined ? undefined : lights[here.major];
        return here === undefined || light === undefined ? null : (
          <Stop key={index} model={model} here={here} light={light} />
        );
      })}
    </ol>
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
  const name = isFileEvent(event) ? fileEventName(here, event) : lightName(light);
  return (
    <li aria-label={name} class={isFileEvent(event) ? 'file-event' : undefined}>
      <a
        href={reviewLink(model.id, event.index, model.asked.peek().diff)}
        aria-label={name}
        aria-current={isCurrent.value ? 'true' : undefined}
        title={name}
        onClick={(click) => {
          if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
          click.preventDefault();
          void model.goTo(event.index);
        }}
      >
        {isFileEvent(event) ? <FileEventIcon event={event} /> : <LightIcon light={light} />}
        <span class="light-number" aria-hidden="true">
          {numberWord(here)}
        </span>
      </a>
    </li>
  );
}

/** Only the strip is moved: the page stays where the person has it. */
function bringIntoView(list: HTMLElement | null, place: number): void {
  const stop = list?.children[place];
  if (list === null || !(stop instanceof HTMLElement)) return;
  const left = stop.offsetLeft - list.offsetLeft;
  const [from, width] = [list.scrollLeft, list.clientWidth];
  const margin = Math.min(80, width / 4);
  if (left < from + margin || left + stop.offsetWidth > from + width - margin) {
    list.scrollLeft = left - width / 2 + stop.offsetWidth / 2;
  }
}
