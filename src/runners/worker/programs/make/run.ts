import { resolvePath } from '../../paths.ts';
import type { Process } from '../program.ts';
import type { Flags } from './options.ts';
import type { Location } from './stop.ts';
import { createTarget } from './target.ts';
import type { Recipe, Target } from './target.ts';
import type { Scope, Variable } from './variable.ts';

/** All that one call of make knows. */
export type Run = {
  readonly process: Process;
  readonly flags: Flags;
  readonly cwd: string;
  /** How many makes called this one. */
  readonly level: number;
  readonly globals: Scope;
  /** Where names are looked up now. */
  scope: Scope;
  /** Of what is read or run now. */
  location: Location | null;
  /** Of the variable that is expanded now. */
  variableLocation: Location | null;
  readonly targets: Map<string, Target>;
  readonly patternRules: PatternRule[];
  readonly patternVariables: PatternVariable[];
  readonly searchPaths: SearchPath[];
  readonly makefiles: Makefile[];
  /** By the letters of the special targets that stand alone: `.SILENT:`. */
  readonly always: Set<string>;
  readonly impossible: Set<string>;
  /** How many recipe lines were started: tells whether there was something to do. */
  startedCount: number;
  exportsAll: boolean;
  /** While the makefiles themselves are brought up to date: which. */
  makefileInWork: Makefile | null;
  /** Reads a text as a part of the makefile. */
  evaluate(text: string): Promise<void>;
};

export type PatternRule = {
  readonly targets: readonly string[];
  readonly prerequisites: readonly { readonly name: string; readonly isOrderOnly: boolean }[];
  readonly recipe: Recipe | null;
  /** Of a rule with `::`: what it needs has to be there already. */
  readonly isTerminal: boolean;
  isInUse: boolean;
};

export type PatternVariable = {
  readonly pattern: string;
  readonly assign: (variables: Map<string, Variable>) => Promise<void>;
};

export type SearchPath = { readonly pattern: string; readonly folders: readonly string[] };

export type Makefile = {
  readonly name: string;
  readonly isOptional: boolean;
  readonly location: Location | null;
  /** Null where it could not be read. */
  readonly mtimeMs: number | null;
};

export function pathOf({ cwd }: Run, name: string): string {
  return resolvePath(cwd, name);
}

/** The target of that name, known from now on. */
export function targetOf(run: Run, name: string): Target {
  const known = run.targets.get(name);
  if (known !== undefined) return known;
  const target = createTarget(name);
  run.targets.set(name, target);
  return target;
}

export function isSpecial(run: Run, special: string, target: Target): boolean {
  return (
    run.always.has(special) ||
    run.targets.get(special)?.prerequisites.some((each) => each.target.name === target.name) ===
      true
  );
}
