import { commitLinks, treeEntries, type GitObject, type GitObjects } from '../git/git-objects.ts';

/** The objects that stood at one path, the newest first. Commits have the path ''. */
export type Versions = { readonly path: string; readonly oids: readonly string[] };

/**
 * All objects, each once, in rows of versions: what a row holds is alike, so that each can be told by
 * what differs from one before it.
 */
export function versionsIn(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
): readonly Versions[] {
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
    if (!see(path, oid)) return;
    for (const entry of treeEntries(objects.get(oid))) {
      if (entry.isTree) seeTree(`${path}${entry.name}/`, entry.oid);
      else see(path + entry.name, entry.oid);
    }
  }

  const commits = [...newestFirst(objects, refs)];
  // Commits at the front, as git has them: a log reads them all and little else.
  for (const commit of commits) see('', commit.oid);
  for (const commit of commits) seeTree('/', commitLinks(commit).tree);
  const unreached = objects.oids.filter((oid) => !seen.has(oid));
  return [
    ...[...rows].map(([path, oids]) => ({ path, oids })),
    ...unreached.map((oid) => ({ path: `unreached ${oid}`, oids: [oid] })),
  ];
}

/** main from its tip down, then what only other refs reach. */
function* newestFirst(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
): Generator<GitObject> {
  const seen = new Set<string>();
  const tips = [...refs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, oid]) => oid);
  for (const tip of tips) {
    const next = [tip];
    for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
      if (seen.has(oid) || !objects.has(oid)) continue;
      seen.add(oid);
      const commit = objects.get(oid);
      if (commit.type !== 'commit') continue;
      yield commit;
      next.push(...commitLinks(commit).parents);
    }
  }
}
