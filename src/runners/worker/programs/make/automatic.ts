import { patternOf, stemOf } from './pattern.ts';
import type { Run } from './run.ts';
import type { Target } from './target.ts';
import { createVariable } from './variable.ts';
import type { Scope, Variable } from './variable.ts';

/** Where the recipe of a target looks names up: `$@` and the like, its variables, those around. */
export async function scopeOf(run: Run, target: Target): Promise<Scope> {
  return { variables: automaticVariables(run, target), outer: await ownScope(run, target, false) };
}

async function ownScope(run: Run, target: Target, isInherited: boolean): Promise<Scope> {
  const around = target.parent === null ? run.globals : await ownScope(run, target.parent, true);
  const byPattern = new Map<string, Variable>();
  const outer = run.scope;
  run.scope = around;
  const fitting = run.patternVariables.flatMap((each) => {
    const pattern = patternOf(each.pattern);
    const stem = pattern === null ? null : stemOf(pattern, target.name);
    return stem === null ? [] : [{ each, length: stem.length }];
  });
  for (const { each } of fitting.toSorted((a, b) => b.length - a.length))
    await each.assign(byPattern);
  run.scope = outer;
  const patterns: Scope = { variables: byPattern, outer: around, isInherited };
  return { variables: target.variables, outer: patterns, isInherited };
}

function automaticVariables(run: Run, target: Target): Map<string, Variable> {
  const needed = target.prerequisites.filter(({ isOrderOnly }) => !isOrderOnly);
  const names = needed.map((each) => each.target.path);
  const unique = new Set(names);
  const orderOnly = target.prerequisites
    .filter(({ isOrderOnly }) => isOrderOnly)
    .map((each) => each.target.path)
    .filter((name) => !unique.has(name));
  const changed = needed.filter(({ hasChanged }) => hasChanged || run.flags.makesAlways);
  const isByDefault = target.recipe !== null && target.recipe === defaultRecipe(run);
  const values = {
    '@': target.path,
    '%': '',
    '*': target.stem ?? stemBySuffix(run, target.name),
    '<': isByDefault ? target.path : (names[0] ?? ''),
    '^': [...unique].join(' '),
    '+': names.join(' '),
    '?': [...new Set(changed.map((each) => each.target.path))].join(' '),
    '|': [...new Set(orderOnly)].join(' '),
  };
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      createVariable(name, value, 'automatic', { flavor: 'simple' }),
    ]),
  );
}

function defaultRecipe(run: Run) {
  return run.targets.get('.DEFAULT')?.recipe ?? null;
}

/** In a rule without `%`, `$*` is the name without a suffix that make knows. */
function stemBySuffix(run: Run, name: string): string {
  const suffix = run.targets
    .get('.SUFFIXES')
    ?.prerequisites.map(({ target }) => target.name)
    .find((each) => name.length > each.length && name.endsWith(each));
  return suffix === undefined ? '' : name.slice(0, -suffix.length);
}
