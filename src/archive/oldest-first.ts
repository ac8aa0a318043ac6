import { commitLinks, type GitObject, type GitObjects } from '../git/git-objects.ts';
import { BadArchive } from './bad-archive.ts';

/**
 * The commits that a tip reaches and that are not yet known, each after its parents. What is added to
 * `known` on the way is not told again. Throws BadArchive where one is missing.
 */
export function* oldestFirst(
  objects: GitObjects,
  tip: string,
  known: ReadonlyMap<string, unknown>,
): Generator<GitObject> {
  const opened = new Set<string>();
  const next = [tip];
  for (let oid = next.at(-1); oid !== undefined; oid = next.at(-1)) {
    if (known.has(oid)) {
      next.pop();
      continue;
    }
    const commit = commitAt(objects, oid);
    if (opened.has(oid)) {
      next.pop();
      yield commit;
      continue;
    }
    opened.add(oid);
    next.push(...commitLinks(commit).parents.filter((parent) => !opened.has(parent)));
  }
}

function commitAt(objects: GitObjects, oid: string): GitObject {
  if (!objects.has(oid)) throw new BadArchive('damaged', `commit ${oid}`, 'it is not there');
  const commit = objects.get(oid);
  if (commit.type === 'commit') return commit;
  throw new BadArchive('not-a-kata', `commit ${oid}`, `it is a ${commit.type}`);
}
