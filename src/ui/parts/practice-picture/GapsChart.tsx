import { useMemo } from 'preact/hooks';
import type { Light } from '../../../kata/light.ts';
import type { Step } from '../../../kata/rhythm.ts';
import { pictureWords as words, tickWords } from '../../words/picture.ts';
import { chartFrame } from './chart-frame.ts';
import { Chart } from './Chart.tsx';
import { timeScale } from './scales.ts';
import { symbolPath } from './symbols.ts';

const colours = ['red', 'amber', 'green', 'timed_out', 'faulty', 'create'] as const;

/** How long after the light before it each light came; its shape and colour are the light's. */
export function GapsChart(props: { readonly steps: readonly Step[]; readonly label: string }) {
  const { steps, label } = props;
  const { frame, ticks, stems, symbols } = useMemo(() => drawn(steps), [steps]);
  return (
    <Chart frame={frame} ticks={ticks} steps={steps} label={label} axis={words.gapsAxis}>
      <path class="chart-stem" d={stems} />
      {colours.map((colour) => (
        <path key={colour} class={`chart-symbol light-${colour}`} d={symbols(colour)} />
      ))}
    </Chart>
  );
}

function drawn(steps: readonly Step[]) {
  const frame = chartFrame(steps.length, 190);
  const { bottomPx, topPx } = frame;
  const scale = timeScale(steps.flatMap(({ gapMs }) => gapMs ?? []));
  const y = (gapMs: number) => Math.round(bottomPx - scale.at(gapMs) * (bottomPx - topPx));
  const radius = Math.min(5, frame.stepPx / 2 - 1);
  const points = steps.flatMap(({ light, gapMs }, at) =>
    gapMs === null ? [] : [{ colour: light.colour, x: frame.x(at), y: y(gapMs) }],
  );
  return {
    frame,
    ticks: scale.ticks.map((tick) => ({ y: y(tick), words: tickWords(tick) })),
    stems: points.map((point) => `M${point.x} ${bottomPx}V${point.y}`).join(''),
    symbols: (colour: Light['colour']) =>
      points
        .filter((point) => point.colour === colour)
        .map((point) => symbolPath(colour, point.x, point.y, radius))
        .join(''),
  };
}
