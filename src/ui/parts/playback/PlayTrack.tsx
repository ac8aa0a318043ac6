import type { KataEvent } from '../../../kata/event.ts';
import type { Light } from '../../../kata/light.ts';
import { numberAt } from '../../../kata/numbers.ts';
import type { PlaybackModel } from '../../models/playback.ts';
import { playWords, positionWords } from '../../words/playback.ts';
import { LightIcon } from '../LightIcon.tsx';

/** So many lights have room for a picture each; of more, each has a small shape of its colour. */
const mostPictures = 24;

/** Where playing is, to be seen and to be moved. */
export function PlayTrack(props: {
  readonly model: PlaybackModel;
  readonly events: readonly KataEvent[];
  readonly lights: readonly Light[];
}) {
  const { model, events, lights } = props;
  const frames = model.frames.value;
  const at = model.at.value;
  const last = frames.length - 1;
  const index = frames[at]?.index ?? 0;
  const light = lights.find((each) => each.index === index) ?? null;
  const shown = new Map(lights.map((each) => [each.index, each]));
  return (
    <div class="play-track">
      <div class="play-marks" aria-hidden="true">
        {frames.map((frame, place) => {
          const mark = shown.get(frame.index);
          return (
            <span
              key={frame.index}
              class={`play-mark${place > at ? ' play-mark-ahead' : ''}${place === at ? ' play-mark-now' : ''}`}
              style={{ '--share': last === 0 ? 0 : place / last }}
            >
              {mark === undefined ? (
                <span class="play-tick" />
              ) : frames.length <= mostPictures ? (
                <LightIcon colour={mark.colour} />
              ) : (
                <span class={`play-stroke light-${mark.colour}`} />
              )}
            </span>
          );
        })}
      </div>
      <input
        class="play-position"
        type="range"
        aria-label={playWords.position}
        aria-valuetext={positionWords(numberAt(events, index), light, lights.length - 1)}
        min={0}
        max={last}
        step={1}
        value={at}
        onInput={(event) => void model.goTo(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
