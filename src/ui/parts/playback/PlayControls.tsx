import type { PlaybackModel } from '../../models/playback.ts';
import { playWords, speeds, speedWords } from '../../words/playback.ts';
import { PlayPicture } from './PlayPicture.tsx';

/** How it is played: on and off, step by step, how fast, in which rhythm, what of it. */
export function PlayControls(props: {
  readonly model: PlaybackModel;
  /** Between the lights there are events of files. */
  readonly hasEdits: boolean;
  readonly onClose: () => void;
}) {
  const { model, hasEdits } = props;
  const at = model.at.value;
  const isPlaying = model.isPlaying.value;
  const isOver = model.isOver.value;
  const pace = model.pace.value;
  const name = isPlaying ? playWords.pause : isOver ? playWords.again : playWords.play;
  return (
    <div class="play-controls">
      <IconButton
        name={playWords.previous}
        isOff={at === 0}
        onPress={() => void model.goTo(at - 1)}
        picture="previous"
      />
      <button
        type="button"
        class="play-button"
        aria-label={name}
        title={name}
        onClick={() => (isPlaying ? model.pause() : model.play())}
      >
        <PlayPicture of={isPlaying ? 'pause' : isOver ? 'again' : 'play'} />
      </button>
      <IconButton
        name={playWords.next}
        isOff={at === model.frames.value.length - 1}
        onPress={() => void model.goTo(at + 1)}
        picture="next"
      />
      <label class="play-speed">
        <span>{playWords.speed}</span>
        <select
          value={String(pace.speed)}
          onChange={(event) => model.setPace({ speed: Number(event.currentTarget.value) })}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {speedWords(speed)}
            </option>
          ))}
        </select>
      </label>
      <label class="check" title={playWords.realTip}>
        <input
          type="checkbox"
          checked={pace.rhythm === 'real'}
          onChange={(event) =>
            model.setPace({ rhythm: event.currentTarget.checked ? 'real' : 'even' })
          }
        />
        <span>{playWords.real}</span>
      </label>
      <label class="check" title={hasEdits ? playWords.detailedTip : playWords.noEditsTip}>
        <input
          type="checkbox"
          checked={pace.isDetailed}
          disabled={!hasEdits}
          onChange={(event) => model.setPace({ isDetailed: event.currentTarget.checked })}
        />
        <span>{playWords.detailed}</span>
      </label>
      <IconButton name={playWords.close} isOff={false} onPress={props.onClose} picture="close" />
    </div>
  );
}

function IconButton(props: {
  readonly name: string;
  readonly picture: 'previous' | 'next' | 'close';
  readonly isOff: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class={`icon-button play-${props.picture}`}
      aria-label={props.name}
      title={props.name}
      // It keeps the focus at an end: the other way is a key away.
      aria-disabled={props.isOff}
      onClick={() => {
        if (!props.isOff) props.onPress();
      }}
    >
      <PlayPicture of={props.picture} />
    </button>
  );
}
