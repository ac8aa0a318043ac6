import { diffOf } from './diff.ts';
import type { Files } from './files.ts';

/** Lines added and deleted between two events, as events.json has them. */
export function diffCounts(
  was: Files,
  now: Files,
): { readonly diff_added_count: number; readonly diff_deleted_count: number } {
  const counts = diffOf(was, now).map((diff) => diff.counts);
  return {
    diff_added_count: counts.reduce((sum, { added }) => sum + added, 0),
    diff_deleted_count: counts.reduce((sum, { deleted }) => sum + deleted, 0),
  };
}
