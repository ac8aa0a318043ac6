import { valueOf } from './expand.ts';
import type { Run } from './run.ts';
import { findVariable } from './variable.ts';
import type { Scope, Variable } from './variable.ts';

/** What make sets for its recipes itself. */
const ownNames = new Set(['SHELL', 'MAKELEVEL']);

export type Environment = {
  readonly env: Readonly<Record<string, string>>;
  /** What make's own environment has and its recipes must not see. */
  readonly unset: readonly string[];
};

/** What recipes see of the variables in the run's scope. */
export async function environmentOf(run: Run): Promise<Environment> {
  const env: Record<string, string> = {};
  const unset: string[] = [];
  for (const name of namesIn(run.scope)) {
    const variable = findVariable(run.scope, name)?.variable;
    if (variable === undefined || !/^[A-Za-z_]\w*$/.test(name)) continue;
    if (isExported(run, variable)) env[name] = await valueOf(run, name);
    else if (name in run.process.env && !ownNames.has(name)) unset.push(name);
  }
  return { env: { ...env, MAKELEVEL: String(run.level + 1) }, unset };
}

function isExported({ exportsAll }: Run, { name, origin, isExported: isSaid }: Variable): boolean {
  if (isSaid !== null) return isSaid;
  if (origin === 'default' || origin === 'automatic' || name === 'SHELL') return false;
  return (
    exportsAll ||
    origin === 'environment' ||
    origin === 'environment override' ||
    origin === 'command line'
  );
}

function namesIn(inner: Scope): Set<string> {
  const names = new Set<string>();
  for (let scope: Scope | null = inner; scope !== null; scope = scope.outer) {
    for (const name of scope.variables.keys()) names.add(name);
  }
  return names;
}
