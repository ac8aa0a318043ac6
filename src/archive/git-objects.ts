import { unzlibSync } from 'fflate';
import type { RepositoryCopy } from '../dojo/ports.ts';
import { hexOf, textOf, type Bytes } from './bytes.ts';

export type GitObject = {
  readonly oid: string;
  readonly type: ObjectType;
  readonly content: Bytes;
};

export const objectTypes = ['commit', 'tree', 'blob', 'tag'] as const;
export type ObjectType = (typeof objectTypes)[number];

/** Loose objects, by oid, as they are when inflated. */
export function gitObjects(loose: RepositoryCopy['objects']): ReadonlyMap<string, GitObject> {
  return new Map(
    loose.map(({ oid, deflated }) => [oid, gitObject(oid, unzlibSync(deflated) as Bytes)]),
  );
}

function gitObject(oid: string, wrapped: Bytes): GitObject {
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

export function* treeEntries(
  tree: GitObject,
): Generator<{ readonly name: string; readonly isTree: boolean; readonly oid: string }> {
  const { content } = tree;
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    yield {
      name: textOf(content.subarray(space + 1, end)),
      // Modes begin with 4 for a folder and with 1 for all else.
      isTree: content[at] === 0x34,
      oid: hexOf(content.subarray(end + 1, end + 21)),
    };
    at = end + 21;
  }
}
