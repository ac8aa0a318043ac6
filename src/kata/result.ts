/** What a person can act on is a value: ok with what was asked for, or a problem with its kind. */
export type Result<T, Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed<Problem>(problem: Problem): {
  readonly ok: false;
  readonly problem: Problem;
} {
  return { ok: false, problem };
}

/** Ends a switch over every kind: adding a kind makes the compiler point here. */
export function unreachable(value: never): never {
  throw new Error(`no such case: ${JSON.stringify(value)}`);
}
