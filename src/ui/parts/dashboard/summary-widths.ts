/** How wide the columns before the lights are, and how much of them stays in view. */
export type SummaryWidths = {
  /** Of name, total, share, each colour, and rhythm. */
  readonly eachPx: readonly number[];
  readonly beforePx: number;
  readonly stickyPx: number;
};

const wideFromPx = 1000;

/** Where there is room all of them stay; else the name and the total. `most` is the largest count. */
export function summaryWidths(colours: number, most: number, widthPx: number): SummaryWidths {
  const isWide = widthPx >= wideFromPx;
  const [namePx, totalPx] = isWide ? [150, 64] : [124, 60];
  const countPx = most < 1000 ? 36 : 50;
  const eachPx = [namePx, totalPx, 84, ...Array.from({ length: colours }, () => countPx), 108];
  const beforePx = eachPx.reduce((sum, px) => sum + px, 0);
  return { eachPx, beforePx, stickyPx: isWide ? beforePx : namePx + totalPx };
}
