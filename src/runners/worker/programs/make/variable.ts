import type { Location } from './stop.ts';

/** Where a value comes from; a later one in this order wins over an earlier one. */
export const origins = [
  'default',
  'environment',
  'file',
  'environment override',
  'command line',
  'override',
  'automatic',
] as const;
export type Origin = (typeof origins)[number];

export type Variable = {
  readonly name: string;
  value: string;
  /** A simple value was expanded when it was set; a recursive one is whenever it is used. */
  flavor: 'simple' | 'recursive';
  origin: Origin;
  location: Location | null;
  /** Null: as its origin and .EXPORT_ALL_VARIABLES say. */
  isExported: boolean | null;
  /** A `+=` of one target: the value of the scope around comes before it. */
  isAppended: boolean;
  /** Not seen by the prerequisites of the target that it is set for. */
  isPrivate: boolean;
  isExpanding: boolean;
};

/** Variables that hide those of the scope around: of a target, of a call, of a foreach. */
export type Scope = {
  readonly variables: Map<string, Variable>;
  readonly outer: Scope | null;
  /** The scope of what this target is built for: its private variables are not seen from here. */
  readonly isInherited?: boolean;
};

export type Found = { readonly variable: Variable; readonly scope: Scope };

export function findVariable(scope: Scope | null, name: string): Found | null {
  let isInherited = false;
  for (let at = scope; at !== null; at = at.outer) {
    isInherited ||= at.isInherited === true;
    const variable = at.variables.get(name);
    const isHidden = variable?.isPrivate === true && isInherited && at.outer !== null;
    if (variable !== undefined && !isHidden) return { variable, scope: at };
  }
  return null;
}

export function createVariable(
  name: string,
  value: string,
  origin: Origin,
  changes: Partial<Variable> = {},
): Variable {
  return {
    name,
    value,
    flavor: 'recursive',
    origin,
    location: null,
    isExported: null,
    isAppended: false,
    isPrivate: false,
    isExpanding: false,
    ...changes,
  };
}

/** Whether what has the origin `by` may change what has the origin `of`. */
export function mayChange(of: Origin, by: Origin): boolean {
  return origins.indexOf(by) >= origins.indexOf(of);
}
