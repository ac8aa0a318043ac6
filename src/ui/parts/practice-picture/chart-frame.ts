/** Where things stand in a chart of one light after the other; all in pixels of the picture. */
export type ChartFrame = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly stepPx: number;
  /** The middle of a step. */
  readonly x: (at: number) => number;
  /** The numbers of lights that are written below: some, so that they can be read. */
  readonly isNumbered: (number: number) => boolean;
};

const leastWidthPx = 230;

/** Few lights have much room each; many have little, and the picture becomes wide. */
export function chartFrame(steps: number, heightPx: number): ChartFrame {
  const stepPx = steps <= 20 ? 24 : steps <= 60 ? 14 : 9;
  const [leftPx, rightPx] = [46, 10];
  const every = [1, 5, 10, 20, 50].find((count) => count * stepPx >= 24) ?? 50;
  return {
    widthPx: Math.max(leastWidthPx, leftPx + steps * stepPx + rightPx),
    heightPx,
    leftPx,
    topPx: 10,
    bottomPx: heightPx - 22,
    stepPx,
    x: (at) => leftPx + (at + 0.5) * stepPx,
    isNumbered: (number) => number % every === 0 || (every > 1 && number === 1),
  };
}
