import { commitLinks, treeEntries, type GitObject } from './git-objects.ts';

/**
 * The objects in rows of versions of the same path, the newest first: what a row holds is alike, so
 * that each can be told by what differs from one before it. Every object is in one row.
 */
export function versionsIn(
  objects: ReadonlyMap<string, GitObject>,
  refs: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  const seen = new Set<string>();

  function see(path: string, oid: string): boolean {
    if (seen.has(oid) || !objects.has(oid)) return false;
    seen.add(oid);
    const row = rows.get(path);
    if (row === undefined) rows.set(path, [oid]);
    else row.push(oid);
    return true;
  }

  function seeTree(path: string, oid: string): void {
    const tree = objects.get(oid);
    if (tree === undefined || !see(path, oid)) return;
    for (const entry of treeEntries(tree)) {
      if (entry.isTree) seeTree(`${path}${entry.name}/`, entry.oid);
      else see(path + entry.name, entry.oid);
    }
  }

  const commits = [...newestFirst(objects, refs)];
  // Commits in one row at the front, as git has them: a log reads them all and little else.
  for (const commit of commits) see('', commit.oid);
  for (const commit of commits) seeTree('/', commitLinks(commit).tree);
  const unreached = [...objects.keys()].filter((oid) => !seen.has(oid));
  return [...rows.values(), ...unreached.map((oid) => [oid])];
}

/** main from its tip down, then what only other refs reach. */
function* newestFirst(
  objects: ReadonlyMap<string, GitObject>,
  refs: ReadonlyMap<string, string>,
): Generator<GitObject> {
  const seen = new Set<string>();
  const tips = [...refs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, oid]) => oid);
  for (const tip of tips) {
    const next = [tip];
    for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
      const commit = objects.get(oid);
      if (seen.has(oid) || commit === undefined || commit.type !== 'commit') continue;
      seen.add(oid);
      yield commit;
      next.push(...commitLinks(commit).parents);
    }
  }
}
