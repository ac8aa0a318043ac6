import { timeOf } from './file-time.ts';
import { findImplicitRule } from './implicit.ts';
import { warn } from './messages.ts';
import { needOf, noteNewer, worst } from './need.ts';
import { remake } from './remake.ts';
import type { Run } from './run.ts';
import { isMissing } from './target.ts';
import type { Outcome, Prerequisite, Target } from './target.ts';

/** Brings a target up to date, and before it all that it needs. */
export async function update(run: Run, target: Target, isGoal = false): Promise<Outcome> {
  if (target.isUpdated) return target.outcome;
  if (target.doubles.length === 0) return updateOne(run, target, isGoal);
  let outcome: Outcome = 'succeeded';
  // The time before the first of them ran counts for all.
  const beforeMs = timeOf(run, target);
  for (const double of target.doubles) double.mtimeMs = beforeMs;
  for (const double of target.doubles) {
    double.parent = target.parent;
    double.isOptional = target.isOptional;
    outcome = worst(outcome, await updateOne(run, double, isGoal));
    if (outcome !== 'succeeded' && !run.flags.keepsGoing) break;
  }
  if (!target.isPhony) target.mtimeMs = null;
  const [last] = target.doubles.toReversed();
  if (last?.mtimeMs === Infinity) target.mtimeMs = Infinity;
  target.isUpdated = true;
  target.outcome = outcome;
  return outcome;
}

async function updateOne(run: Run, target: Target, isGoal: boolean): Promise<Outcome> {
  if (target.isUpdated) return target.outcome;
  target.isUpdating = true;
  const thisMs = timeOf(run, target);
  findRecipe(run, target);
  const need: Need = { mustMake: thisMs === isMissing, outcome: 'succeeded' };
  await updatePrerequisites(run, target, thisMs, need);
  const goesOn = need.outcome === 'succeeded' || run.flags.keepsGoing;
  if (goesOn && (need.mustMake || run.flags.makesAlways)) {
    await updateIntermediates(run, target, need);
  }
  target.isUpdating = false;
  if (need.outcome !== 'succeeded') {
    giveUp(run, target, need.outcome, isGoal);
    return need.outcome;
  }
  const hasChanges = noteNewer(run, target, thisMs, need);
  if (!needOf(run, target, thisMs, need.mustMake, hasChanges)) {
    target.isUpdated = true;
    target.outcome = 'succeeded';
    return 'succeeded';
  }
  target.isLocal = true;
  target.path = target.name;
  return remake(run, target);
}

type Need = { mustMake: boolean; outcome: Outcome };

function findRecipe(run: Run, target: Target): void {
  if (target.isPhony || target.recipe !== null || target.isDouble) return;
  if (!target.isSearched) findImplicitRule(run, target);
  if (target.recipe === null && !target.isTarget) {
    target.recipe = run.targets.get('.DEFAULT')?.recipe ?? null;
  }
}

async function updatePrerequisites(
  run: Run,
  target: Target,
  thisMs: number,
  need: Need,
): Promise<void> {
  // What another recipe of the same run makes needs the same to be there.
  for (const owner of [target, ...target.together]) {
    for (const each of owner.prerequisites) {
      if (isCircular(run, owner, each)) continue;
      const before = timeOf(run, each.target);
      adopt(run, target, each.target);
      const isNeeded = await check(run, each.target, thisMs, need);
      if (!each.isOrderOnly) need.mustMake ||= isNeeded;
      if (need.outcome !== 'succeeded' && !run.flags.keepsGoing) return;
      each.hasChanged = hasChanged(run, each.target, before);
    }
  }
}

async function updateIntermediates(run: Run, target: Target, need: Need): Promise<void> {
  for (const each of target.prerequisites) {
    if (!each.target.isIntermediate) continue;
    const before = timeOf(run, each.target);
    adopt(run, target, each.target);
    need.outcome = worst(need.outcome, await update(run, each.target));
    if (need.outcome !== 'succeeded' && !run.flags.keepsGoing) return;
    each.hasChanged = hasChanged(run, each.target, before);
  }
}

/**
 * Updates a prerequisite and answers whether it is newer than `thisMs`. An intermediate file that is
 * not there is passed over: then it counts whether what that one needs is newer.
 */
async function check(run: Run, target: Target, thisMs: number, need: Need): Promise<boolean> {
  if (target.isPhony || !target.isIntermediate) {
    need.outcome = worst(need.outcome, await update(run, target));
    const ms = timeOf(run, target);
    return ms === isMissing || ms > thisMs;
  }
  findRecipe(run, target);
  const ms = timeOf(run, target);
  if (ms !== isMissing && ms > thisMs) return true;
  target.isUpdating = true;
  let isNeeded = false;
  for (const each of target.prerequisites) {
    if (isCircular(run, target, each)) continue;
    adopt(run, target, each.target);
    const isNewer = await check(run, each.target, thisMs, need);
    if (!each.isOrderOnly) isNeeded ||= isNewer;
    if (need.outcome !== 'succeeded' && !run.flags.keepsGoing) break;
  }
  target.isUpdating = false;
  return isNeeded;
}

function isCircular(run: Run, target: Target, prerequisite: Prerequisite): boolean {
  if (
    !prerequisite.target.isUpdating &&
    !prerequisite.target.doubles.some((each) => each.isUpdating)
  ) {
    return false;
  }
  const names = `${target.name} <- ${prerequisite.target.name}`;
  warn(run, null, `Circular ${names} dependency dropped.`);
  target.prerequisites = target.prerequisites.filter((each) => each !== prerequisite);
  return true;
}

function adopt(run: Run, parent: Target, target: Target): void {
  if (!target.isUpdated) target.parent = parent;
  if (run.makefileInWork !== null && parent.isOptional) target.isOptional = true;
}

function hasChanged(run: Run, target: Target, before: number): boolean {
  const hasRecipe = target.recipe !== null || target.doubles.length > 0;
  return (target.isPhony && hasRecipe) || timeOf(run, target) !== before;
}

function giveUp(run: Run, target: Target, outcome: Outcome, isGoal: boolean): void {
  target.isUpdated = true;
  target.outcome = outcome;
  const { keepsGoing, justPrints, asksOnly } = run.flags;
  if (!isGoal || !keepsGoing || justPrints || asksOnly) return;
  warn(run, null, `Target '${target.name}' not remade because of errors.`);
}
