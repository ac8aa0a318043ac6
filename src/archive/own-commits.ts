import { commitLinks, type GitObjects } from '../git/git-objects.ts';
import { BadArchive } from './bad-archive.ts';
import { treeChecker } from './check-tree.ts';
import { checkCommitForm } from './commit-form.ts';

/**
 * Why these commits of an owner cannot be kept, or null. They are never run or read as events, and an
 * export carries them: so their trees must be such as can be unpacked everywhere.
 */
export function ownCommitsProblem(objects: GitObjects, commits: readonly string[]): string | null {
  const check = treeChecker(objects, (oid) =>
    objects.has(oid) ? objects.get(oid).type : undefined,
  );
  try {
    for (const oid of commits) {
      const commit = objects.get(oid);
      checkCommitForm(commit);
      check(commitLinks(commit).tree);
    }
    return null;
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error;
    const { entry, reason } = error.problem;
    return `${entry}: ${reason}`;
  }
}
