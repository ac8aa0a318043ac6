/** A place in the published bundle of just-bash, and what stands there instead. */
export type Patch = {
  readonly why: string;
  readonly anchor: string;
  readonly by: string;
  /** How often the anchor has to be there; all of them are replaced. 1 unless told. */
  readonly times?: number;
};

/** Throws when the anchor is not there exactly as often as it should be. */
export function patched(code: string, { why, anchor, by, times = 1 }: Patch): string {
  const parts = code.split(anchor);
  if (parts.length - 1 !== times) {
    throw new Error(
      `just-bash has changed: "${why}" finds its place ${parts.length - 1} times, not ${times}`,
    );
  }
  return parts.join(by);
}
