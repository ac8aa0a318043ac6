import { useMemo } from 'preact/hooks';
import type { Light } from '../../../kata/light.ts';
import { rhythm } from '../../../kata/rhythm.ts';
import { rhythmLineWords } from '../../words/picture.ts';
import { timeScale } from './scales.ts';

const [width, height, lastSteps] = [90, 24, 45];

/** The times between the last lights as small bars, the longer the higher; the scale is that of times. */
export function RhythmLine({ lights }: { readonly lights: readonly Light[] }) {
  const { path, middleGapMs } = useMemo(() => lineOf(lights), [lights]);
  return (
    <svg class="rhythm-line" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <title>{rhythmLineWords(middleGapMs)}</title>
      <path d={`M0 ${height - 0.5}H${width}`} class="rhythm-base" />
      <path d={path} />
    </svg>
  );
}

/** One second to ten hours, for everyone, so that rows can be compared. */
const scale = timeScale([1000, 36_000_000]);

function lineOf(lights: readonly Light[]) {
  const { steps, middleGapMs } = rhythm(lights);
  const path = steps
    .slice(-lastSteps)
    .map(({ gapMs }, at) => {
      const barHeight = gapMs === null ? 0 : 1 + Math.round(scale.at(gapMs) * (height - 3));
      return `M${at * 2 + 0.75} ${height - 1}v${-barHeight}`;
    })
    .join('');
  return { path, middleGapMs };
}
