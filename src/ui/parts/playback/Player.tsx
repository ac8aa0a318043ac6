import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { KataHead } from '../../../dojo/ports.ts';
import { isFileEvent } from '../../../kata/event.ts';
import { lightsOf } from '../../../kata/light.ts';
import { numberAt } from '../../../kata/numbers.ts';
import type { PlaybackModel } from '../../models/playback.ts';
import { heardWords, playWords, positionWords } from '../../words/playback.ts';
import { prefersStill } from './beat.ts';
import { PlayControls } from './PlayControls.tsx';
import { PlayHeading } from './PlayHeading.tsx';
import { playKey } from './play-key.ts';
import { PlayLines } from './PlayLines.tsx';
import { PlayOutput } from './PlayOutput.tsx';
import { PlayTrack } from './PlayTrack.tsx';
import { usePauses } from './use-pauses.ts';

/** The stage on which a kata is played, and what it is worked with. */
export function Player(props: {
  readonly model: PlaybackModel;
  readonly head: KataHead;
  readonly onShow: (index: number) => void;
  readonly onClose: (index: number, isDetailed: boolean) => void;
}) {
  const { model, onShow, onClose } = props;
  const { events } = props.head;
  const lights = useMemo(() => lightsOf(events), [events]);
  const player = useRef<HTMLElement>(null);
  usePauses(model, player);
  useEffect(() => {
    model.play();
    player.current?.querySelector<HTMLElement>('.play-button')?.focus();
  }, [model]);
  const { index } = model.scene.value;
  useEffect(() => onShow(index), [index, onShow]);
  const light = lights.find((each) => each.index === index) ?? null;
  return (
    // The keys work wherever in the player the focus is; each has a button as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class={`playback${model.isPlaying.value ? ' playing' : ''}`}
      aria-label={playWords.playback}
      ref={player}
      onKeyDown={(event) => playKey(model, event)}
    >
      <div class="play-stage">
        <PlayHeading model={model} events={events} lights={lights} />
        <PlayLines model={model} isStill={prefersStill} />
        <PlayOutput model={model} isLight={light !== null && light.colour !== 'create'} />
      </div>
      <PlayTrack model={model} events={events} lights={lights} />
      <PlayControls
        model={model}
        hasEdits={events.some(isFileEvent)}
        onClose={() => onClose(index, model.pace.value.isDetailed)}
      />
      <Heard
        model={model}
        position={positionWords(numberAt(events, index), light, lights.length - 1)}
      />
    </section>
  );
}

/** Said when all that changes in a frame has come, and not for each line. */
function Heard({ model, position }: { readonly model: PlaybackModel; readonly position: string }) {
  const said = useRef('');
  if (model.isWhole.value) {
    said.current = heardWords(position, model.scene.value.diff, model.isOver.value);
  }
  return (
    <p class="visually-hidden" role="status">
      {said.current}
    </p>
  );
}
