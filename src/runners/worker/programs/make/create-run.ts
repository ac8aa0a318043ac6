import type { Process } from '../program.ts';
import { assign } from './assign.ts';
import { assignmentOf } from './assignment.ts';
import { defineBuiltInRules, defineBuiltInVariables, defineFolderVariables } from './built-in.ts';
import { makeFlagsOf } from './options.ts';
import type { Options } from './options.ts';
import type { Run } from './run.ts';
import { createVariable } from './variable.ts';
import type { Scope, Variable } from './variable.ts';

/** A run that has read nothing yet: with what is built in, the environment and the command line. */
export async function createRun(
  process: Process,
  options: Options,
  cwd: string,
  level: number,
  evaluate: (run: Run, text: string) => Promise<void>,
): Promise<Run> {
  const globals: Scope = { variables: new Map(), outer: null };
  const run: Run = {
    process,
    flags: { ...options.flags },
    cwd,
    level,
    globals,
    scope: globals,
    location: null,
    variableLocation: null,
    targets: new Map(),
    patternRules: [],
    patternVariables: [],
    searchPaths: [],
    makefiles: [],
    always: new Set(),
    impossible: new Set(),
    startedCount: 0,
    exportsAll: false,
    makefileInWork: null,
    evaluate: (text) => evaluate(run, text),
  };
  if (!run.flags.hasNoVariables) defineBuiltInVariables(run);
  defineFolderVariables(run);
  if (!run.flags.hasNoRules) defineBuiltInRules(run);
  takeEnvironment(run);
  defineOwn(run, options);
  for (const text of options.assignments) {
    const assignment = assignmentOf(text);
    if (assignment !== null) await assign(run, assignment, 'command line');
  }
  return run;
}

function takeEnvironment({ process, globals }: Run): void {
  for (const [name, value] of Object.entries(process.env)) {
    // The shell of a person's own session is not what recipes are written for.
    if (name === 'SHELL' || name === 'MAKEFLAGS' || name === 'MAKELEVEL') continue;
    globals.variables.set(name, createVariable(name, value, 'environment', { isExported: true }));
  }
}

function defineOwn({ globals, cwd, level, flags }: Run, options: Options): void {
  const set = (name: string, value: string, changes: Partial<Variable> = {}): void => {
    const made = createVariable(name, value, 'default', { flavor: 'simple', ...changes });
    globals.variables.set(name, made);
  };
  const makeFlags = makeFlagsOf(flags, options.includeFolders, options.assignments);
  set('SHELL', '/bin/sh');
  set('.SHELLFLAGS', '-c');
  set('MAKE', '$(MAKE_COMMAND)', { flavor: 'recursive' });
  set('MAKE_COMMAND', 'make');
  set('MAKE_VERSION', '4.3');
  set('MAKE_HOST', 'wasm32-unknown-unknown');
  set('MAKELEVEL', String(level));
  set('MAKEFLAGS', makeFlags, { isExported: true, flavor: 'recursive', origin: 'file' });
  set('MFLAGS', mFlagsOf(makeFlags), { isExported: true });
  set('MAKEFILE_LIST', '');
  set('MAKECMDGOALS', options.goals.join(' '));
  set('MAKEOVERRIDES', options.assignments.toReversed().join(' '));
  set('CURDIR', cwd, { origin: 'file' });
  set('.DEFAULT_GOAL', '');
  set('.INCLUDE_DIRS', [...options.includeFolders, '/usr/local/include', '/usr/include'].join(' '));
  set('.FEATURES', 'target-specific order-only else-if shortest-stem undefine grouped-target');
}

function mFlagsOf(makeFlags: string): string {
  const [letters = ''] = makeFlags.split(' -- ');
  return /^[^\s-]/.test(letters) ? `-${letters}` : letters.trimStart();
}
