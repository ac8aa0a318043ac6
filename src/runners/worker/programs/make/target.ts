import type { Location } from './stop.ts';
import type { Variable } from './variable.ts';

/** A file, or a name that stands for something to do, as the makefiles speak of it. */
export type Target = {
  readonly name: string;
  /** The name, or where VPATH has the file. */
  path: string;
  prerequisites: Prerequisite[];
  recipe: Recipe | null;
  /** What the `%` of its rule stands for. */
  stem: string | null;
  /** A rule says how to build it, or what it needs. */
  isTarget: boolean;
  isPhony: boolean;
  isPrecious: boolean;
  /** Made on the way to something else, and removed in the end. */
  isIntermediate: boolean;
  isSecondary: boolean;
  isGoal: boolean;
  /** May be missing without a word: it is a makefile that `-include` names. */
  isOptional: boolean;
  isSearched: boolean;
  /** Its name is its own: what VPATH has is not looked for any more. */
  isLocal: boolean;
  /** What the same run of the recipe makes. */
  together: Target[];
  /** The rules of a target with `::`, each a target of its own; empty otherwise. */
  doubles: Target[];
  isDouble: boolean;
  readonly variables: Map<string, Variable>;
  /** For whose sake it is built; its variables are seen. */
  parent: Target | null;
  mtimeMs: number | null;
  isUpdating: boolean;
  isUpdated: boolean;
  /** Whether its recipe was started. */
  hasRun: boolean;
  outcome: Outcome;
};

/** `needed`: by -q, something would have to be done. */
export type Outcome = 'none' | 'succeeded' | 'needed' | 'failed';

export type Prerequisite = {
  readonly target: Target;
  /** Order-only: it has to be there, its time is not looked at. */
  readonly isOrderOnly: boolean;
  /** Newer than the target, or made just now. */
  hasChanged: boolean;
};

export type Recipe = {
  /** As they stand in the makefile, each with its continuation lines. */
  readonly lines: readonly string[];
  /** Of the first line; null for the rules that are built in. */
  readonly location: Location | null;
};

/** Times that no file has. */
export const isMissing = -Infinity;
export const isNewest = Infinity;

export function createTarget(name: string): Target {
  return {
    name,
    path: name,
    prerequisites: [],
    recipe: null,
    stem: null,
    isTarget: false,
    isPhony: false,
    isPrecious: false,
    isIntermediate: false,
    isSecondary: false,
    isGoal: false,
    isOptional: false,
    isSearched: false,
    isLocal: false,
    together: [],
    doubles: [],
    isDouble: false,
    variables: new Map(),
    parent: null,
    mtimeMs: null,
    isUpdating: false,
    isUpdated: false,
    hasRun: false,
    outcome: 'none',
  };
}

export function createPrerequisite(target: Target, isOrderOnly: boolean): Prerequisite {
  return { target, isOrderOnly, hasChanged: false };
}
