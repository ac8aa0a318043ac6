import { nameOf } from '../../../kata/diff.ts';
import type { KataEvent } from '../../../kata/event.ts';
import type { Light } from '../../../kata/light.ts';
import { numberAt } from '../../../kata/numbers.ts';
import type { PlaybackModel } from '../../models/playback.ts';
import type { Scene } from '../../models/scene.ts';
import {
  changeWords,
  laterWords,
  otherWords,
  overWords,
  playWords,
  shownWords,
} from '../../words/playback.ts';
import { LightIcon } from '../LightIcon.tsx';
import { PlayPicture } from './PlayPicture.tsx';

/** The light that the practice has come to, and the file that is seen. */
export function PlayHeading(props: {
  readonly model: PlaybackModel;
  readonly events: readonly KataEvent[];
  readonly lights: readonly Light[];
}) {
  const { model } = props;
  const at = model.at.value;
  const frame = model.frames.value[at];
  return (
    <header class="play-heading">
      <ComeTo {...props} />
      <File scene={model.scene.value} />
      <p class="play-later faint">
        {model.isOver.value ? overWords : at > 0 && laterWords(frame?.gapMs ?? 0)}
      </p>
      <Others scene={model.scene.value} />
    </header>
  );
}

/** A light comes when its changes have: until then it is the one before, as it was for the person. */
function ComeTo(props: {
  readonly model: PlaybackModel;
  readonly events: readonly KataEvent[];
  readonly lights: readonly Light[];
}) {
  const { model, events, lights } = props;
  const at = model.at.value;
  const index = model.frames.value[model.isWhole.value ? at : at - 1]?.index ?? 0;
  const light = lights.find((each) => each.index === index) ?? null;
  return (
    <p class="play-light" key={index}>
      {light === null ? <PlayPicture of="edit" /> : <LightIcon light={light} />}
      <strong>{shownWords(numberAt(events, index), light)}</strong>
    </p>
  );
}

function File({ scene }: { readonly scene: Scene }) {
  const { diff, name } = scene;
  const hasChanged = diff !== null && diff.type !== 'unchanged';
  return (
    <p class="play-file">
      <span class="play-name">{name}</span>
      {hasChanged && <span class="faint">{changeWords(diff)}</span>}
    </p>
  );
}

function Others({ scene }: { readonly scene: Scene }) {
  if (scene.others.length === 0) return null;
  return (
    <ul class="play-others" aria-label={playWords.also}>
      {scene.others.map((other) => (
        <li key={nameOf(other)}>{otherWords(other)}</li>
      ))}
    </ul>
  );
}
