import { assignFor } from './assign.ts';
import type { Assignment, Statement } from './assignment.ts';
import { expand } from './expand.ts';
import { warn } from './messages.ts';
import { filledIn, patternOf, stemOf } from './pattern.ts';
import type { Rule } from './rule.ts';
import { targetOf } from './run.ts';
import type { Run } from './run.ts';
import { stop, unsupported } from './stop.ts';
import type { Stop } from './stop.ts';
import { createPrerequisite, createTarget } from './target.ts';
import type { Prerequisite, Target } from './target.ts';
import type { Variable } from './variable.ts';
import { patternRuleOf, addPatternRule } from './pattern-rules.ts';
import { wordsOf } from './words.ts';

/** Puts a rule that is complete into what make knows. */
export function recordRule(run: Run, rule: Rule): void {
  const patterns = rule.targets.filter((name) => patternOf(name) !== null);
  if (patterns.length > 0 && rule.pattern === null) {
    if (patterns.length < rule.targets.length) throw mixed(rule, patterns);
    addPatternRule(run, patternRuleOf(rule), true);
    return;
  }
  const made: Target[] = [];
  const seen = new Set<string>();
  for (const name of rule.targets) {
    if (seen.has(name) && !rule.isDouble && rule.hasRecipe) {
      warn(run, rule.location, `target '${name}' given more than once in the same rule`);
      continue;
    }
    seen.add(name);
    refuseSpecial(rule, name);
    made.push(recordTarget(run, rule, name));
  }
  if (!rule.isGrouped) return;
  for (const target of made) target.together = made.filter((other) => other !== target);
}

/** A `:=` for a pattern is expanded where it stands, not where it is used. */
async function settled(run: Run, assignment: Assignment): Promise<Assignment> {
  if (assignment.operator !== ':=') return assignment;
  const value = await expand(run, assignment.value);
  return { ...assignment, value: value.replaceAll('$', '$$$$') };
}

/** GNU make makes something of `a %:`, and calls it deprecated. */
function mixed({ location, targets }: Rule, patterns: readonly string[]): Stop {
  const what = 'mixed implicit and normal rules';
  return patterns[0] === targets[0] ? stop(location, what) : unsupported(location, what);
}

/** A variable for targets, or for all that fit a pattern. */
export async function recordVariable(
  run: Run,
  targets: readonly string[],
  { assignment, modifiers }: Extract<Statement, { kind: 'assign' }>,
): Promise<void> {
  const { location } = run;
  const put = async (variables: Map<string, Variable>, how: Assignment): Promise<void> => {
    const outer = run.location;
    run.location = location;
    const origin = modifiers.isOverride ? 'override' : 'file';
    const variable = await assignFor(run, variables, how, origin);
    run.location = outer;
    if (variable === null) return;
    if (modifiers.isExport) variable.isExported = true;
    variable.isPrivate = modifiers.isPrivate;
  };
  for (const name of targets) {
    if (patternOf(name) === null) await put(targetOf(run, name).variables, assignment);
    else {
      const now = await settled(run, assignment);
      run.patternVariables.push({ pattern: name, assign: (variables) => put(variables, now) });
    }
  }
}

function recordTarget(run: Run, rule: Rule, name: string): Target {
  const first = targetOf(run, name);
  if (first.isTarget && first.isDouble !== rule.isDouble) {
    throw stop(rule.location, `target file '${name}' has both : and :: entries`);
  }
  const target = rule.isDouble ? anotherDouble(first) : first;
  target.isTarget = true;
  if (name === '.SUFFIXES' && rule.needed.length === 0) target.prerequisites = [];
  warnOfSecondRecipe(run, rule, target);
  const stem = rule.pattern === null ? null : staticStem(run, rule, name);
  const added = rule.pattern !== null && stem === null ? [] : prerequisitesOf(run, rule, stem);
  // $< is the first of the rule with the recipe, wherever it stands.
  target.prerequisites = rule.hasRecipe
    ? [...added, ...target.prerequisites]
    : [...target.prerequisites, ...added];
  if (rule.hasRecipe) target.recipe = { lines: rule.lines, location: rule.recipeLocation };
  if (stem !== null) target.stem = stem;
  return target;
}

function prerequisitesOf(run: Run, rule: Rule, stem: string | null): Prerequisite[] {
  const made = (name: string, isOrderOnly: boolean): Prerequisite =>
    createPrerequisite(targetOf(run, stem === null ? name : filledIn(name, stem)), isOrderOnly);
  return [
    ...rule.needed.map((name) => made(name, false)),
    ...rule.orderOnly.map((name) => made(name, true)),
  ];
}

function anotherDouble(first: Target): Target {
  first.isTarget = true;
  first.isDouble = true;
  const target = Object.assign(createTarget(first.name), {
    isDouble: true,
    variables: first.variables,
  });
  first.doubles.push(target);
  return target;
}

function staticStem(run: Run, rule: Rule, name: string): string | null {
  const pattern = patternOf(rule.pattern ?? '');
  const stem = pattern === null ? null : stemOf(pattern, name);
  if (stem === null) warn(run, rule.location, `target '${name}' doesn't match the target pattern`);
  return stem;
}

function warnOfSecondRecipe(run: Run, rule: Rule, target: Target): void {
  if (!rule.hasRecipe || rule.isDouble || target.recipe === null) return;
  const old = target.recipe.location;
  // A recipe that is built in may be replaced without a word.
  if (old === null) return;
  warn(run, rule.recipeLocation, `warning: overriding recipe for target '${target.name}'`);
  warn(run, old, `warning: ignoring old recipe for target '${target.name}'`);
}

function refuseSpecial(rule: Rule, name: string): void {
  const refused = wordsOf('.SECONDEXPANSION .LOW_RESOLUTION_TIME');
  if (refused.includes(name)) throw unsupported(rule.location, name);
}
