import { commitLinks, treeEntries, type GitObject, type GitObjects } from './git-objects.ts';

/** Every object that these commits reach. Throws RangeError when one of them is not there. */
export function reachable(objects: GitObjects, commits: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...commits];
  for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
    if (reached.has(oid)) continue;
    if (!objects.has(oid)) throw new RangeError(`the history has no object ${oid}`);
    reached.add(oid);
    const { folders, blobs } = linksOf(objects.get(oid));
    next.push(...folders);
    for (const blob of blobs) {
      if (!objects.has(blob)) throw new RangeError(`the history has no object ${blob}`);
      reached.add(blob);
    }
  }
  return reached;
}

/** What an object names. Blobs name nothing, and are the most: they need not be read. */
function linksOf(object: GitObject): {
  readonly folders: readonly string[];
  readonly blobs: readonly string[];
} {
  if (object.type === 'commit') {
    const { tree, parents } = commitLinks(object);
    return { folders: [tree, ...parents], blobs: [] };
  }
  if (object.type !== 'tree') return { folders: [], blobs: [] };
  const entries = [...treeEntries(object)];
  return {
    folders: entries.filter(({ isTree }) => isTree).map(({ oid }) => oid),
    blobs: entries.filter(({ isTree }) => !isTree).map(({ oid }) => oid),
  };
}
