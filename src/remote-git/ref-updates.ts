import type { PushConflict } from '../dojo/git-ports.ts';
import type { PushedHistory } from '../dojo/ports.ts';
import { commitLinks, gitObjects } from '../git/git-objects.ts';
import { failed, ok, type Result } from '../kata/result.ts';

export type RefUpdate = { readonly ref: string; readonly was: string; readonly now: string };

/** What a ref that is not there yet was. */
export const noCommit = '0'.repeat(40);

/**
 * What has to change there for it to have these refs: nothing is ever overwritten. A branch goes on
 * from what it is, a tag is new; else it is another history, and the conflict says at which ref.
 */
export function refUpdates(
  { objects: loose, refs }: PushedHistory,
  theirs: ReadonlyMap<string, string>,
): Result<readonly RefUpdate[], PushConflict> {
  const objects = gitObjects(loose);

  function isPastOf(was: string, now: string): boolean {
    const seen = new Set<string>();
    const next = [now];
    for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
      if (oid === was) return true;
      if (seen.has(oid) || !objects.has(oid)) continue;
      seen.add(oid);
      next.push(...commitLinks(objects.get(oid)).parents);
    }
    return false;
  }

  const updates: RefUpdate[] = [];
  for (const [ref, now] of refs) {
    const was = theirs.get(ref) ?? noCommit;
    if (was === now) continue;
    const isNew = was === noCommit;
    const goesOn = ref.startsWith('refs/heads/') && isPastOf(was, now);
    if (!isNew && !goesOn) return failed({ kind: 'other_history', ref });
    updates.push({ ref, was, now });
  }
  return ok(updates);
}
