import { patternOf } from './pattern.ts';
import type { Rule } from './rule.ts';
import type { PatternRule, Run } from './run.ts';
import type { Recipe } from './target.ts';

export function patternRuleOf(rule: Rule): PatternRule {
  return {
    targets: rule.targets,
    prerequisites: [
      ...rule.needed.map((name) => ({ name, isOrderOnly: false })),
      ...rule.orderOnly.map((name) => ({ name, isOrderOnly: true })),
    ],
    recipe: rule.hasRecipe ? { lines: rule.lines, location: rule.recipeLocation } : null,
    isTerminal: rule.isDouble,
    isInUse: false,
  };
}

/** One with the same targets and prerequisites gives way, unless it is the makefile's and this is ours. */
export function addPatternRule(run: Run, rule: PatternRule, isOfMakefile: boolean): void {
  const same = run.patternRules.findIndex(
    (other) =>
      other.targets.join(' ') === rule.targets.join(' ') &&
      namesOf(other).join(' ') === namesOf(rule).join(' '),
  );
  if (same >= 0 && !isOfMakefile) return;
  if (same >= 0) run.patternRules.splice(same, 1);
  run.patternRules.push(rule);
}

/** What `.c.o:` and the like mean, by the suffixes that .SUFFIXES has when all is read. */
export function addSuffixRules(run: Run): void {
  const suffixes = (run.targets.get('.SUFFIXES')?.prerequisites ?? []).map(
    ({ target }) => target.name,
  );
  for (const from of suffixes) {
    // So that `x.c` is known to be of a kind of its own: rules for any name do not make it.
    addSuffixRule(run, `%${from}`, null, null);
    const alone = run.targets.get(from)?.recipe ?? null;
    if (alone !== null) addSuffixRule(run, '%', `%${from}`, alone);
    for (const to of suffixes) {
      const recipe = run.targets.get(from + to)?.recipe ?? null;
      if (recipe !== null) addSuffixRule(run, `%${to}`, `%${from}`, recipe);
    }
  }
}

export function isAnything(pattern: string): boolean {
  const parts = patternOf(pattern);
  return parts !== null && parts.before === '' && parts.behind === '';
}

function addSuffixRule(
  run: Run,
  target: string,
  source: string | null,
  recipe: Recipe | null,
): void {
  const prerequisites = source === null ? [] : [{ name: source, isOrderOnly: false }];
  const rule = { targets: [target], prerequisites, recipe, isTerminal: false, isInUse: false };
  addPatternRule(run, rule, false);
}

function namesOf({ prerequisites }: PatternRule): string[] {
  return prerequisites.map(({ name }) => name);
}
