import { bytesOf } from '../git/bytes.ts';
import {
  treeEntries,
  type GitObject,
  type GitObjects,
  type TreeEntry,
} from '../git/git-objects.ts';
import { inTreeOrder } from '../git/tree-content.ts';
import { fileNameProblem, foldName } from '../kata/file-name.ts';
import { BadArchive, soundOnly } from './bad-archive.ts';
import { limits } from './limits.ts';

/**
 * Checks trees, each once, however often it is named: what they name is there, names and modes are
 * such that every system can unpack them, and none leads out of its folder or becomes too deep.
 */
export function treeChecker(
  objects: GitObjects,
  typeOf: (oid: string) => GitObject['type'] | undefined,
): (oid: string) => void {
  const checked = new Map<string, Size>();

  function sizeOf(oid: string, depth: number): Size {
    const known = checked.get(oid);
    if (known !== undefined) return known;
    if (depth > limits.folderDepth) throw refused('too-large', oid, 'its folders are too deep');
    const entries = entriesOf(objects, oid);
    const sizes = entries.map((entry) => {
      const inside = entry.isTree ? sizeOf(entry.oid, depth + 1) : blobSize(entry);
      return {
        depth: inside.depth + 1,
        pathBytes: inside.pathBytes + bytesOf(entry.name).length + 1,
        entries: inside.entries + 1,
      };
    });
    const size = {
      depth: Math.max(0, ...sizes.map((each) => each.depth)),
      pathBytes: Math.max(0, ...sizes.map((each) => each.pathBytes)),
      entries: sizes.reduce((sum, each) => sum + each.entries, 0),
    };
    checked.set(oid, size);
    return size;
  }

  function blobSize({ oid, name }: TreeEntry): Size {
    if (typeOf(oid) !== 'blob') throw refused('damaged', oid, `${name} is not there`);
    return { depth: 0, pathBytes: 0, entries: 0 };
  }

  return (oid) => {
    const size = sizeOf(oid, 0);
    if (size.depth > limits.folderDepth) {
      throw refused('too-large', oid, 'its folders are too deep');
    }
    if (size.pathBytes > limits.pathBytes)
      throw refused('bad-name', oid, 'a path in it is too long');
    if (size.entries > limits.entries) {
      throw refused('too-large', oid, `it has ${size.entries} entries`);
    }
  };
}

/** Of all that is below a tree, folders too. */
type Size = { readonly depth: number; readonly pathBytes: number; readonly entries: number };

function refused(kind: 'too-large' | 'bad-name' | 'damaged', oid: string, reason: string) {
  return new BadArchive(kind, `tree ${oid}`, reason);
}

function entriesOf(objects: GitObjects, oid: string): readonly TreeEntry[] {
  if (!objects.has(oid)) throw refused('damaged', oid, 'it is not there');
  const tree = objects.get(oid);
  if (tree.type !== 'tree') throw refused('damaged', oid, `it is a ${tree.type}`);
  const entries = soundOnly(`tree ${oid}`, () => [...treeEntries(tree)]);
  for (const entry of entries) checkEntry(oid, entry);
  const folded = entries.map(({ name }) => foldName(name));
  if (new Set(folded).size < folded.length) {
    throw refused('bad-name', oid, `two of these are one name to some: ${namesOf(entries)}`);
  }
  const sorted = entries.toSorted(inTreeOrder);
  if (sorted.some((entry, at) => entry !== entries[at])) {
    throw refused('damaged', oid, 'it is not in order');
  }
  return entries;
}

function checkEntry(oid: string, { name, mode, isTree }: TreeEntry): void {
  const problem = name.includes('/') ? 'a slash' : fileNameProblem(name, {})?.kind;
  if (problem !== undefined) {
    throw new BadArchive('bad-name', `${name} in tree ${oid}`, problem);
  }
  if (mode !== (isTree ? '40000' : mode === '100755' ? mode : '100644')) {
    throw new BadArchive('not-a-file', `${name} in tree ${oid}`, `its mode is ${mode}`);
  }
}

function namesOf(entries: readonly TreeEntry[]): string {
  return entries
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200);
}
