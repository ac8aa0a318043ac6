import type { Run } from './run.ts';
import { isMissing } from './target.ts';
import type { Target } from './target.ts';

/** What `.PHONY: test` and the like say of other targets, when all is read. */
export function applySpecialTargets(run: Run): void {
  for (const target of named(run, '.PHONY')) {
    for (const each of [target, ...target.doubles]) {
      each.isPhony = true;
      each.isTarget = true;
      each.mtimeMs = isMissing;
    }
  }
  for (const target of named(run, '.PRECIOUS')) target.isPrecious = true;
  for (const target of named(run, '.INTERMEDIATE')) target.isIntermediate = true;
  for (const target of named(run, '.SECONDARY')) {
    target.isIntermediate = true;
    target.isSecondary = true;
  }
  applyToAll(run);
}

/** Those that stand alone, as `.SILENT:` does, hold for all targets. */
function applyToAll(run: Run): void {
  for (const name of ['.SECONDARY', '.SILENT', '.IGNORE']) {
    if (isThere(run, name) && named(run, name).length === 0) run.always.add(name);
  }
  for (const name of ['.DELETE_ON_ERROR', '.ONESHELL', '.POSIX', '.EXPORT_ALL_VARIABLES']) {
    if (isThere(run, name)) run.always.add(name);
  }
  if (run.always.has('.SECONDARY')) {
    for (const target of run.targets.values()) {
      target.isIntermediate = true;
      target.isSecondary = true;
    }
  }
  if (run.always.has('.SILENT')) run.flags.isSilent = true;
  if (run.always.has('.IGNORE')) run.flags.ignoresErrors = true;
  if (run.always.has('.EXPORT_ALL_VARIABLES')) run.exportsAll = true;
  if (run.always.has('.POSIX')) stopAtErrors(run);
}

/** By .POSIX, a shell ends with the first command that fails. */
function stopAtErrors({ globals }: Run): void {
  const flags = globals.variables.get('.SHELLFLAGS');
  if (flags?.origin === 'default') flags.value = '-ec';
}

function named(run: Run, special: string): readonly Target[] {
  return run.targets.get(special)?.prerequisites.map(({ target }) => target) ?? [];
}

function isThere(run: Run, special: string): boolean {
  return run.targets.get(special)?.isTarget === true;
}
