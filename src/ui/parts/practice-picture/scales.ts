/** Where values stand on an axis, and the values that are written beside it. */
export type Scale = {
  readonly ticks: readonly number[];
  /** 0 is the lowest tick, 1 the highest; what is beyond them stands at the end. */
  readonly at: (value: number) => number;
};

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const times = [second, 10 * second, minute, 10 * minute, hour, 10 * hour, 100 * hour, 1000 * hour];

/**
 * For times between lights, in milliseconds: seconds and nights are both among them, so that equal
 * steps are equal factors. From the tick at or below the shortest to the one at or above the longest.
 */
export function timeScale(values: readonly number[]): Scale {
  const [shortest, longest] = [Math.min(...values), Math.max(...values)];
  const first = Math.max(
    0,
    times.findLastIndex((tick) => tick <= shortest),
  );
  const above = times.findIndex((tick) => tick >= longest);
  const last = Math.max(first + 1, above === -1 ? times.length - 1 : above);
  const ticks = times.slice(first, last + 1);
  const [low, high] = [ticks[0] ?? second, ticks.at(-1) ?? hour];
  return {
    ticks,
    at: (value) => share(Math.log(Math.max(value, 1)), Math.log(low), Math.log(high)),
  };
}

/** For lines added or deleted: 0 is at 0, and equal steps are, but for the first, equal factors. */
export function lineScale(most: number): Scale {
  const all = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
  const last = all.find((tick) => tick >= most) ?? 1_000_000;
  const ticks = all.filter((tick) => tick <= last);
  return { ticks, at: (value) => share(Math.log1p(value), 0, Math.log1p(last)) };
}

function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
