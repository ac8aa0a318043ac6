import { testColours, type RunColour } from './event.ts';
import { lightCounts, predictionCounts } from './light-counts.ts';
import type { Light } from './light.ts';
import { dateOf } from './time.ts';

/** The figures of a practice: when its lights came, how large the steps were, what they came to. */
export type Rhythm = {
  /** Each light after the creation, as one step from the light before it. */
  readonly steps: readonly Step[];
  /** From the first moment known (the creation, where it is there) to the last light. */
  readonly spanMs: number;
  /** Of the times between lights; null when there is none. */
  readonly middleGapMs: number | null;
  readonly longestGapMs: number | null;
  /** From a red light to the next green one, the longest; null where no red became green. */
  readonly longestRedMs: number | null;
  /** Of the lines that a run's step changed, added and deleted together; null when there is no run. */
  readonly middleSize: number | null;
  /** Runs by colour; what was gone back to is none. */
  readonly counts: Readonly<Record<RunColour, number>>;
  readonly runs: number;
  /** The most runs in a row that came to the same colour. */
  readonly streaks: Readonly<Record<(typeof testColours)[number], number>>;
  readonly predictions: { readonly right: number; readonly wrong: number };
};

export type Step = {
  readonly light: Light;
  /** Since the light before it, never negative; null for the first where the creation is not there. */
  readonly gapMs: number | null;
};

/** Of the lights of one kata, oldest first. */
export function rhythm(lights: readonly Light[]): Rhythm {
  const times = lights.map(({ at }) => dateOf(at).getTime());
  const steps = lights.flatMap((light, at): readonly Step[] => {
    if (light.colour === 'create' && light.origin.kind === 'creation') return [];
    const [before, now] = [times[at - 1], times[at]];
    const gapMs = before === undefined || now === undefined ? null : Math.max(0, now - before);
    return [{ light, gapMs }];
  });
  const gaps = steps.flatMap(({ gapMs }) => gapMs ?? []);
  const runs = lights.filter(isRun);
  const counts = lightCounts(lights);
  return {
    steps,
    spanMs: gaps.reduce((sum, gap) => sum + gap, 0),
    middleGapMs: middle(gaps),
    longestGapMs: gaps.length === 0 ? null : gaps.reduce((a, b) => Math.max(a, b)),
    longestRedMs: longestRed(lights, times),
    middleSize: middle(runs.map(({ added, deleted }) => added + deleted)),
    counts,
    runs: runs.length,
    streaks: {
      red: streak(runs, 'red'),
      amber: streak(runs, 'amber'),
      green: streak(runs, 'green'),
    },
    predictions: predictionCounts(lights),
  };
}

function isRun({ origin }: Light): boolean {
  return origin.kind === 'run';
}

/** The median; of an even number the mean of the two in the middle. */
function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** From the first red to the green that ended it, over all the lights between. */
function longestRed(lights: readonly Light[], times: readonly number[]): number | null {
  let since: number | null = null;
  let longest: number | null = null;
  lights.forEach(({ colour }, at) => {
    const now = times[at] ?? 0;
    if (colour === 'red') since ??= now;
    if (colour !== 'green' || since === null) return;
    longest = Math.max(longest ?? 0, now - since);
    since = null;
  });
  return longest;
}

function streak(runs: readonly Light[], colour: RunColour): number {
  let [longest, now] = [0, 0];
  for (const run of runs) {
    now = run.colour === colour ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest;
}
