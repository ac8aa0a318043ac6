import { say, warn } from './messages.ts';
import { bareName } from './read-names.ts';
import { pathOf, targetOf } from './run.ts';
import type { Makefile, Run } from './run.ts';
import { worst } from './need.ts';
import { isMissing } from './target.ts';
import type { Outcome, Target } from './target.ts';
import { update } from './update.ts';
import { timeOfFile } from './file-time.ts';

/** Brings the goals up to date, in order, and tells of those that were. */
export async function updateGoals(run: Run, names: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = 'succeeded';
  for (const name of names) {
    const target = targetOf(run, bareName(name));
    const started = run.startedCount;
    const own = await update(run, target, true);
    outcome = worst(outcome, own);
    if (own === 'succeeded' && run.startedCount === started) tellIdle(run, target);
    if (outcome !== 'succeeded' && !run.flags.keepsGoing) break;
  }
  return outcome;
}

/**
 * Remakes the makefiles themselves, as far as there are rules for them. When one is new, all
 * have to be read again.
 */
export async function remakeMakefiles(run: Run, pass: number): Promise<MakefilesEnd> {
  const flags = { ...run.flags };
  const makesAlways = flags.makesAlways && pass === 0;
  Object.assign(run.flags, { justPrints: false, touches: false, asksOnly: false, makesAlways });
  let end: MakefilesEnd = 'same';
  for (const makefile of run.makefiles.toReversed()) {
    run.makefileInWork = makefile;
    const outcome = await remakeMakefile(run, makefile);
    if (outcome === 'new' && end === 'same') end = 'new';
    if (outcome !== 'failed') continue;
    end = 'broken';
    if (!flags.keepsGoing) return 'failed';
    warn(run, null, `Failed to remake makefile '${makefile.name}'.`);
  }
  run.makefileInWork = null;
  Object.assign(run.flags, flags);
  if (end !== 'new') forgetSilentFailures(run);
  return end;
}

/** `broken`: one could not be made, and by -k the goals are made all the same. */
type MakefilesEnd = 'same' | 'new' | 'failed' | 'broken';

async function remakeMakefile(
  run: Run,
  { name, isOptional, mtimeMs }: Makefile,
): Promise<'same' | 'new' | 'failed'> {
  const target = targetOf(run, bareName(name));
  // It would be made again and again.
  const isEndless = target.doubles.some((each) => each.prerequisites.length === 0);
  if (isEndless || target.isPhony) return 'same';
  target.isOptional = isOptional;
  const outcome = await update(run, target, false);
  if (outcome !== 'succeeded') return isOptional ? 'same' : 'failed';
  return timeOfFile(run, name) === (mtimeMs ?? isMissing) ? 'same' : 'new';
}

/** What failed for an optional makefile is tried again, and told, when it is needed otherwise. */
function forgetSilentFailures(run: Run): void {
  for (const target of run.targets.values()) {
    if (target.outcome === 'failed') Object.assign(target, { isUpdated: false, outcome: 'none' });
    target.isOptional = false;
    if (!target.isUpdated) target.parent = null;
  }
}

/** Removes what was made only on the way. */
export function removeIntermediates(run: Run): void {
  if (run.always.has('.SECONDARY')) return;
  const { tree } = run.process;
  const removed = [...run.targets.values()]
    .filter((each) => each.isIntermediate && !each.isSecondary && !each.isPrecious && !each.isGoal)
    .filter((each) => each.outcome !== 'none')
    .filter((each) => run.flags.justPrints || tree.exists(pathOf(run, each.name)));
  if (removed.length === 0) return;
  if (!run.flags.justPrints) for (const { name } of removed) tree.unlink(pathOf(run, name));
  if (run.flags.isSilent) return;
  run.process.write('stdout', `rm ${removed.map(({ name }) => name).join(' ')}\n`);
}

function tellIdle(run: Run, target: Target): void {
  if (run.flags.isSilent || run.flags.asksOnly) return;
  const hasRecipe = target.recipe !== null || target.doubles.some((each) => each.recipe !== null);
  say(
    run,
    target.isPhony || !hasRecipe
      ? `Nothing to be done for '${target.path}'.`
      : `'${target.path}' is up to date.`,
  );
}
