import { bytesOf, bytesOfHex, compareBytes, concat, type Bytes } from './bytes.ts';
import type { TreeEntry } from './git-objects.ts';

/** A folder as git writes it. The entries are to stand in its order. */
export function treeContent(entries: readonly Omit<TreeEntry, 'isTree'>[]): Bytes {
  return concat(
    entries.flatMap(({ mode, name, oid }) => [bytesOf(`${mode} ${name}\0`), bytesOfHex(oid)]),
  );
}

/** git compares bytes, and a folder as if its name ended with a slash. */
export function inTreeOrder(a: Sorted, b: Sorted): number {
  return compareBytes(sortName(a), sortName(b));
}

type Sorted = Pick<TreeEntry, 'name' | 'isTree'>;

function sortName({ name, isTree }: Sorted): Bytes {
  return bytesOf(isTree ? `${name}/` : name);
}
