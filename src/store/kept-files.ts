import { keptBytes, maxKeptBytes } from '../kata/kept-files.ts';
import type { KeptFiles } from '../kata/kept-files.ts';

/** Whether there is something to keep, and not too much of it. */
export function isKeepable(kept: KeptFiles | undefined): kept is KeptFiles {
  return kept !== undefined && kept.size > 0 && keptBytes(kept) <= maxKeptBytes;
}
