import { outputTail } from '../../../kata/output-tail.ts';
import type { PlaybackModel } from '../../models/playback.ts';
import { playWords } from '../../words/playback.ts';

const mostLines = 4;

/** The end of what the tests said, once the light has come. Its place is there before. */
export function PlayOutput(props: { readonly model: PlaybackModel; readonly isLight: boolean }) {
  const { model, isLight } = props;
  const { output, index } = model.scene.value;
  const isSaid = isLight && model.isWhole.value;
  return (
    <div class="play-output" role="group" aria-label={playWords.said}>
      {isSaid && (
        <pre key={index}>
          <code>{outputTail(output, mostLines).join('\n')}</code>
        </pre>
      )}
    </div>
  );
}
