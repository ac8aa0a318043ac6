import type { ComponentChildren } from 'preact';
import type { Step } from '../../../kata/rhythm.ts';
import { pictureWords as words } from '../../words/picture.ts';
import type { ChartFrame } from './chart-frame.ts';

/** The axes of a picture of one light after the other; wider than the screen, it scrolls. */
export function Chart(props: {
  readonly frame: ChartFrame;
  readonly ticks: readonly { readonly y: number; readonly words: string }[];
  readonly steps: readonly Step[];
  /** All that the picture says to those who do not see it. */
  readonly label: string;
  /** What goes up. */
  readonly axis: string;
  readonly children: ComponentChildren;
}) {
  const { frame, ticks, steps, label } = props;
  const { widthPx, heightPx, leftPx, bottomPx } = frame;
  return (
    <>
      <p class="chart-axis">{props.axis}</p>
      <div class="picture-scroll" role="region" aria-label={label} tabIndex={0}>
        <svg
          class="chart"
          width={widthPx}
          height={heightPx}
          viewBox={`0 0 ${widthPx} ${heightPx}`}
          role="img"
          aria-label={label}
        >
          {ticks.map((tick) => (
            <g key={tick.y}>
              <path class="chart-line" d={`M${leftPx} ${tick.y}H${widthPx}`} />
              <text x={leftPx - 6} y={tick.y + 4} text-anchor="end">
                {tick.words}
              </text>
            </g>
          ))}
          {props.children}
          {steps.map(
            ({ light }, at) =>
              frame.isNumbered(light.number) && (
                <text key={light.index} x={frame.x(at)} y={bottomPx + 17} text-anchor="middle">
                  {light.number}
                </text>
              ),
          )}
          <text class="chart-unit" x={leftPx - 6} y={bottomPx + 17} text-anchor="end">
            {words.lightAxis}
          </text>
        </svg>
      </div>
    </>
  );
}
