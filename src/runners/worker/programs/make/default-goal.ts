import type { Rule } from './rule.ts';
import type { Run } from './run.ts';
import { patternOf } from './pattern.ts';
import { createVariable } from './variable.ts';

/** The first target of the makefiles that is neither special nor a pattern becomes the goal. */
export function setDefaultGoal({ globals }: Run, { targets, pattern }: Rule): void {
  const name = '.DEFAULT_GOAL';
  if ((globals.variables.get(name)?.value ?? '') !== '') return;
  const first = targets.find(
    (target) =>
      (!target.startsWith('.') || target.includes('/')) &&
      (pattern !== null || patternOf(target) === null),
  );
  if (first === undefined) return;
  globals.variables.set(name, createVariable(name, first, 'file', { flavor: 'simple' }));
}
