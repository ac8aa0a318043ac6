import { useEffect, useRef } from 'preact/hooks';
import type { Light } from '../../kata/light.ts';
import { lightMeaning, lightName } from '../words/lights.ts';
import { reviewLink } from '../route.ts';
import { LightIcon } from './LightIcon.tsx';

/** The strip of lights; each opens its review. The newest is brought into view. */
export function TrafficLights(props: {
  readonly id: string;
  readonly lights: readonly Light[];
  /** The index of the light that is looked at. */
  readonly current?: number;
}) {
  const list = useRef<HTMLOListElement>(null);
  const { lights, current } = props;
  useEffect(() => {
    const shown = list.current?.querySelector('[aria-current]') ?? list.current?.lastElementChild;
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [lights.length, current]);
  return (
    <ol class="lights" aria-label="traffic lights" ref={list}>
      {lights.map((light) => (
        <li
          key={light.index}
          class={isElsewhere(light) ? 'light-elsewhere' : undefined}
          aria-label={lightName(light)}
        >
          <a
            href={reviewLink(props.id, light.index)}
            aria-label={lightName(light)}
            aria-current={light.index === current ? 'true' : undefined}
            title={lightTip(light)}
          >
            <LightIcon colour={light.colour} />
            <span class="light-number" aria-hidden="true">
              {light.number}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function isElsewhere({ ranOn }: Light): boolean {
  return ranOn !== null && ranOn !== 'browser';
}

function lightTip(light: Light): string {
  const lines =
    light.added + light.deleted === 0 ? '' : ` (+${light.added} −${light.deleted} lines)`;
  return `${lightName(light)}: ${lightMeaning(light.colour)}${lines}`;
}
