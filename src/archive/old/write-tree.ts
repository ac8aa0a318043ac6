import type { Bytes } from '../../git/bytes.ts';
import { inTreeOrder, treeContent } from '../../git/tree-content.ts';

/** A folder and all that is in it, of files by their paths; `write` answers the id of one's content. */
export async function writeTree(
  blobs: ReadonlyMap<string, string>,
  write: (content: Bytes) => Promise<string>,
): Promise<string> {
  const folders = new Map<string, Map<string, string>>();
  const entries: { name: string; mode: string; isTree: boolean; oid: string }[] = [];
  for (const [path, oid] of blobs) {
    const slash = path.indexOf('/');
    if (slash === -1) entries.push({ name: path, mode: '100644', isTree: false, oid });
    else {
      const name = path.slice(0, slash);
      const inside = folders.get(name) ?? new Map<string, string>();
      folders.set(name, inside.set(path.slice(slash + 1), oid));
    }
  }
  for (const [name, inside] of folders) {
    entries.push({ name, mode: '40000', isTree: true, oid: await writeTree(inside, write) });
  }
  return write(treeContent(entries.toSorted(inTreeOrder)));
}
