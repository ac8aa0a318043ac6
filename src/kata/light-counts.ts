import type { RunColour } from './event.ts';
import type { Light } from './light.ts';
import { predictionResult } from './prediction-result.ts';

/** How many runs came to each colour. What was gone back to is counted where it was run. */
export function lightCounts(lights: readonly Light[]): Readonly<Record<RunColour, number>> {
  const counts: Record<RunColour, number> = { red: 0, amber: 0, green: 0, timed_out: 0, faulty: 0 };
  for (const { colour, origin } of lights) {
    if (origin.kind === 'run' && colour !== 'create') counts[colour] += 1;
  }
  return counts;
}

/** How many predictions came true, and how many did not. */
export function predictionCounts(lights: readonly Light[]): {
  readonly right: number;
  readonly wrong: number;
} {
  const results = lights.map(predictionResult);
  return {
    right: results.filter((result) => result === 'right').length,
    wrong: results.filter((result) => result === 'wrong').length,
  };
}
