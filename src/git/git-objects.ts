import { hexOf, textOf, type Bytes } from './bytes.ts';
import { inflated } from './zlib.ts';

/** An object as git keeps it in a file of its own: zlib of `type size\0content`. */
export type LooseObject = { readonly oid: string; readonly deflated: Bytes };

export type GitObject = {
  readonly oid: string;
  readonly type: ObjectType;
  readonly content: Bytes;
};

export const objectTypes = ['commit', 'tree', 'blob', 'tag'] as const;
export type ObjectType = (typeof objectTypes)[number];

/** The objects of a repository. One is inflated when it is first asked for: it takes most of the time. */
export type GitObjects = {
  readonly oids: readonly string[];
  readonly has: (oid: string) => boolean;
  /** Throws RangeError when there is none. */
  readonly get: (oid: string) => GitObject;
};

export function gitObjects(loose: readonly LooseObject[]): GitObjects {
  const packed = new Map(loose.map(({ oid, deflated }) => [oid, deflated]));
  const known = new Map<string, GitObject>();

  function inflatedObject(oid: string): GitObject {
    const deflated = packed.get(oid);
    if (deflated === undefined) throw new RangeError(`no object ${oid} among ${packed.size}`);
    const object = gitObject(oid, inflated(deflated));
    known.set(oid, object);
    return object;
  }

  return {
    oids: [...packed.keys()],
    has: (oid) => packed.has(oid),
    get: (oid) => known.get(oid) ?? inflatedObject(oid),
  };
}

/** Reads `type size\0content`. Throws RangeError when it is not so. */
export function gitObject(oid: string, wrapped: Bytes): GitObject {
  const end = wrapped.indexOf(0);
  const [name, size] = textOf(wrapped.subarray(0, end)).split(' ');
  const type = objectTypes.find((each) => each === name);
  const content = wrapped.subarray(end + 1);
  if (type === undefined || Number(size) !== content.length) {
    throw new RangeError(`object ${oid} says ${name} of ${size} bytes, and has ${content.length}`);
  }
  return { oid, type, content };
}

/** The trees and parents that a commit names. */
export function commitLinks(commit: GitObject): {
  readonly tree: string;
  readonly parents: readonly string[];
} {
  const [head = ''] = textOf(commit.content).split('\n\n', 1);
  const lines = head.split('\n').map((line) => line.split(' '));
  const named = (what: string) => lines.filter(([key]) => key === what).map(([, oid = '']) => oid);
  return { tree: named('tree')[0] ?? '', parents: named('parent') };
}

export type TreeEntry = {
  readonly name: string;
  /** git's own: 40000 for a folder, 100644 and 100755 for a file; links and submodules have others. */
  readonly mode: string;
  readonly isTree: boolean;
  readonly oid: string;
};

/** Throws RangeError where the tree is not whole. */
export function* treeEntries(tree: GitObject): Generator<TreeEntry> {
  const { content } = tree;
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, at);
    if (space === -1 || end < space || end + 21 > content.length) {
      throw new RangeError(`tree ${tree.oid} has no whole entry at byte ${at}`);
    }
    yield {
      name: textOf(content.subarray(space + 1, end)),
      mode: textOf(content.subarray(at, space)),
      // Modes begin with 4 for a folder and with 1 for all else.
      isTree: content[at] === 0x34,
      oid: hexOf(content.subarray(end + 1, end + 21)),
    };
    at = end + 21;
  }
}
