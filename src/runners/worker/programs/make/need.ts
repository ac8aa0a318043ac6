import { timeOf } from './file-time.ts';
import type { Run } from './run.ts';
import { isMissing } from './target.ts';
import type { Outcome, Target } from './target.ts';

/** Marks which prerequisites are newer than the target; answers whether one changed just now. */
export function noteNewer(
  run: Run,
  target: Target,
  thisMs: number,
  need: { mustMake: boolean },
): boolean {
  let hasChanges = false;
  for (const each of target.prerequisites) {
    const ms = timeOf(run, each.target);
    if (!each.isOrderOnly) {
      if (ms === isMissing && !each.target.isIntermediate) need.mustMake = true;
      hasChanges ||= each.hasChanged;
    }
    each.hasChanged ||= thisMs === isMissing || ms > thisMs;
  }
  return hasChanges;
}

/** Whether the recipe has to run, when all prerequisites are there. */
export function needOf(
  { flags }: Run,
  target: Target,
  thisMs: number,
  mustMake: boolean,
  hasChanges: boolean,
): boolean {
  if (target.isDouble && target.prerequisites.length === 0) return true;
  const hasRecipe = target.recipe !== null;
  if (flags.makesAlways) return mustMake || hasRecipe;
  const isIdle = thisMs !== isMissing && target.isTarget && !hasChanges && !hasRecipe;
  return mustMake && !isIdle;
}

export function worst(one: Outcome, other: Outcome): Outcome {
  const order: readonly Outcome[] = ['none', 'succeeded', 'needed', 'failed'];
  return order.indexOf(other) > order.indexOf(one) ? other : one;
}
