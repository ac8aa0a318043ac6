import { signal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import { lineDiff } from '../../../kata/line-diff.ts';
import type { Output as KataOutput } from '../../../kata/output.ts';
import {
  noOutputChangesWords,
  noOutputWords,
  outputChangesWord,
  outputWord,
  streamWords,
} from '../../words/review.ts';
import { Output } from '../Output.tsx';
import type { Linking } from '../output/linking.ts';
import { DiffLines } from './DiffLines.tsx';

/** Kept over steps and katas: who reads the changes of one output wants those of the next. */
const areChangesShown = signal(false);

/** What the run of a light printed, or what is different in it from the light before. */
export function ReviewOutput(props: {
  readonly output: KataOutput;
  readonly before: KataOutput;
  readonly isCompared: boolean;
  readonly linking: Linking;
}) {
  const { output, before, isCompared, linking } = props;
  const areChanges = isCompared && areChangesShown.value;
  return (
    <div class="review-output">
      {isCompared && <Choice />}
      {areChanges ? (
        <div class="output output-changes">
          {(['stdout', 'stderr', 'status'] as const).map((stream) => (
            <StreamChanges key={stream} name={stream} was={before[stream]} now={output[stream]} />
          ))}
        </div>
      ) : (
        <Output output={output} isLive={false} linking={linking} />
      )}
    </div>
  );
}

function Choice() {
  const name = useId();
  return (
    <div class="output-toggle" role="radiogroup" aria-label={outputWord}>
      {[false, true].map((isChanges) => (
        <label key={`${isChanges}`} class="mode">
          <input
            type="radio"
            name={name}
            checked={areChangesShown.value === isChanges}
            onChange={() => {
              areChangesShown.value = isChanges;
            }}
          />
          <span>{isChanges ? outputChangesWord : outputWord}</span>
        </label>
      ))}
    </div>
  );
}

function StreamChanges(props: {
  readonly name: 'stdout' | 'stderr' | 'status';
  readonly was: string;
  readonly now: string;
}) {
  const { name, was, now } = props;
  const lines = useMemo(() => lineDiff(was, now), [was, now]);
  const isSame = lines.every(({ type }) => type === 'same');
  return (
    <section class={`stream stream-${name}`} aria-label={streamWords(name)}>
      <h3 class="small-heading stream-heading">
        {name}
        <span class="stream-nothing">
          {isSame && (lines.length === 0 ? noOutputWords : noOutputChangesWords)}
        </span>
      </h3>
      {!isSame && <DiffLines lines={lines} />}
    </section>
  );
}
