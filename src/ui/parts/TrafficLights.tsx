import { useEffect, useId, useRef } from 'preact/hooks';
import type { Light } from '../../kata/light.ts';
import { predictionResult } from '../../kata/prediction-result.ts';
import type { ChangesOfLight } from '../models/changes-of-light.ts';
import { reviewLink } from '../route.ts';
import { lightDescription, lightName, stripWord } from '../words/lights.ts';
import { LightIcon } from './LightIcon.tsx';
import { LightTip } from './lights/LightTip.tsx';
import { PredictionMark } from './lights/PredictionMark.tsx';
import { useStripKeys } from './lights/use-strip-keys.ts';
import { useTip } from './lights/use-tip.ts';

/** The strip of lights; each tells what it changed, and opens its review. The newest is in view. */
export function TrafficLights(props: {
  readonly id: string;
  readonly lights: readonly Light[];
  readonly changesOf: ChangesOfLight;
}) {
  const { id, lights, changesOf } = props;
  const list = useRef<HTMLOListElement>(null);
  const saysId = useId();
  const { tip, handlers, tipHandlers } = useTip();
  const keys = useStripKeys(lights.length);
  useEffect(() => {
    const shown = list.current;
    if (shown !== null) shown.scrollLeft = shown.scrollWidth;
  }, [lights.length]);
  const light = tip === null ? undefined : lights.find(({ index }) => String(index) === tip.key);
  return (
    <>
      <div
        class="lights-strip"
        role="presentation"
        {...handlers}
        onKeyDown={(event) => keys.press(event, list.current)}
      >
        <ol class="lights" aria-label={stripWord} ref={list}>
          {lights.map((each, place) => (
            <StripLight
              key={each.index}
              id={id}
              light={each}
              saysId={`${saysId}-${each.index}`}
              isTabStop={place === keys.stop}
              onFocus={() => keys.goTo(place)}
            />
          ))}
        </ol>
      </div>
      {tip !== null && light !== undefined && (
        <LightTip
          light={light}
          tip={tip}
          changesOf={changesOf}
          href={reviewLink(id, light.index)}
          handlers={tipHandlers}
        />
      )}
    </>
  );
}

function StripLight(props: {
  readonly id: string;
  readonly light: Light;
  /** For what the light says beside its name. */
  readonly saysId: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}) {
  const { light, saysId } = props;
  const { index, predicted } = light;
  const result = predictionResult(light);
  const name = lightName(light);
  return (
    <li aria-label={name} class={isElsewhere(light) ? 'light-elsewhere' : undefined}>
      <a
        href={reviewLink(props.id, index)}
        aria-label={name}
        aria-describedby={saysId}
        data-tip={index}
        tabIndex={props.isTabStop ? 0 : -1}
        onFocus={props.onFocus}
      >
        <span class="light-figure">
          {result !== null && predicted !== 'none' && (
            <PredictionMark result={result} predicted={predicted} />
          )}
          <LightIcon light={light} />
        </span>
        <span class="light-number" aria-hidden="true">
          {light.number}
        </span>
        <span id={saysId} hidden>
          {lightDescription(light)}
        </span>
      </a>
    </li>
  );
}

function isElsewhere({ ranOn }: Light): boolean {
  return ranOn !== null && ranOn !== 'browser';
}
