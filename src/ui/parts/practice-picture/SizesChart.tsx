import { useMemo } from 'preact/hooks';
import type { Step } from '../../../kata/rhythm.ts';
import { pictureWords as words } from '../../words/picture.ts';
import { chartFrame } from './chart-frame.ts';
import { Chart } from './Chart.tsx';
import { lineScale } from './scales.ts';

/** The lines that each light's change added, upwards, and deleted, downwards. */
export function SizesChart(props: { readonly steps: readonly Step[]; readonly label: string }) {
  const { steps, label } = props;
  const { frame, ticks, middleY, added, deleted } = useMemo(() => drawn(steps), [steps]);
  return (
    <Chart frame={frame} ticks={ticks} steps={steps} label={label} axis={words.sizesAxis}>
      <path class="chart-added" d={added} />
      <path class="chart-deleted" d={deleted} />
      <path class="chart-middle" d={`M${frame.leftPx} ${middleY}H${frame.widthPx}`} />
    </Chart>
  );
}

function drawn(steps: readonly Step[]) {
  const frame = chartFrame(steps.length, 190);
  const { topPx, bottomPx } = frame;
  const scale = lineScale(
    steps.reduce((most, { light }) => Math.max(most, light.added, light.deleted), 10),
  );
  const halfPx = (bottomPx - topPx) / 2;
  const middleY = topPx + halfPx;
  const far = (lines: number) => Math.round(scale.at(lines) * halfPx);
  const widthPx = Math.max(3, Math.round(frame.stepPx * 0.6));
  const bars = (lines: (step: Step) => number, direction: 1 | -1) =>
    steps
      .map((step, at) =>
        lines(step) === 0
          ? ''
          : `M${frame.x(at) - widthPx / 2} ${middleY}v${direction * far(lines(step))}h${widthPx}V${middleY}Z`,
      )
      .join('');
  return {
    frame,
    middleY,
    added: bars(({ light }) => light.added, -1),
    deleted: bars(({ light }) => light.deleted, 1),
    ticks: [
      { y: middleY, words: '0' },
      ...scale.ticks.flatMap((tick) =>
        tick === 1
          ? []
          : [
              { y: middleY - far(tick), words: `+${tick}` },
              { y: middleY + far(tick), words: `−${tick}` },
            ],
      ),
    ],
  };
}
