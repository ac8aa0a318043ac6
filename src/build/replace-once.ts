/**
 * Puts `by` in the place of `anchor`. Throws when the anchor is not there exactly once: the package
 * has changed then, and each change that we make to it is to be looked at again.
 */
export function replaceOnce(code: string, anchor: string, by: string): string {
  const [before, after, ...more] = code.split(anchor);
  if (before === undefined || after === undefined || more.length > 0) {
    const times = code.split(anchor).length - 1;
    throw new Error(`what is to be changed is there ${times} times, not once: ${anchor}`);
  }
  return before + by + after;
}
