import { tellMissingMakefile, warn } from './messages.ts';
import { isRecursiveLine } from './recipe-lines.ts';
import { runRecipe } from './recipe.ts';
import { pathOf } from './run.ts';
import type { Run } from './run.ts';
import { stop } from './stop.ts';
import { isNewest } from './target.ts';
import type { Outcome, Recipe, Target } from './target.ts';

/** Makes a target by its recipe; without one it counts as made, if a rule names it. */
export async function remake(run: Run, target: Target): Promise<Outcome> {
  const { recipe } = target;
  if (recipe === null) {
    if (target.isPhony || target.isTarget) {
      // A name without a recipe: whatever needs it has something new.
      target.mtimeMs = isNewest;
      return finished(target, 'succeeded');
    }
    complain(run, target);
    return finished(target, 'failed');
  }
  const isRecursive = recipe.lines.some(isRecursiveLine);
  if (run.flags.touches && !isRecursive) {
    if (!target.isPhony) touch(run, target);
    return finished(target, 'succeeded');
  }
  const outcome = await runRecipe(run, target, recipe);
  finished(target, outcome);
  if (target.hasRun) renewTime(run, target, recipe);
  else target.mtimeMs = isNewest;
  for (const other of target.together) {
    finished(other, outcome);
    other.hasRun = target.hasRun;
    if (target.hasRun) renewTime(run, other, recipe);
  }
  return outcome;
}

function finished(target: Target, outcome: Outcome): Outcome {
  target.isUpdated = true;
  target.outcome = outcome;
  return outcome;
}

/** By -n, what would have been made is as new as can be. */
function renewTime({ flags }: Run, target: Target, { lines }: Recipe): void {
  const isPretended = flags.asksOnly || flags.justPrints || flags.touches;
  const hasPretended = isPretended && lines.some((line) => !isRecursiveLine(line));
  target.mtimeMs = hasPretended || target.isPhony ? isNewest : null;
}

function complain(run: Run, target: Target): void {
  if (run.makefileInWork !== null && target.isOptional) return;
  tellMissingMakefile(run);
  const neededBy = target.parent === null ? '' : `, needed by '${target.parent.name}'`;
  const message = `No rule to make target '${target.name}'${neededBy}`;
  if (!run.flags.keepsGoing) throw stop(null, message);
  warn(run, null, `*** ${message}.`);
}

function touch(run: Run, target: Target): void {
  const { process, flags } = run;
  if (!flags.isSilent) process.write('stdout', `touch ${target.name}\n`);
  run.startedCount += 1;
  target.mtimeMs = isNewest;
  if (flags.justPrints) return;
  const path = pathOf(run, target.name);
  const { tree } = process;
  if (tree.exists(path)) tree.utimes(path, tree.tick());
  else tree.writeFile(path, new Uint8Array(0));
}
