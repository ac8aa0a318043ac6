import { hexOf, sha1 } from '../git/bytes.ts';
import { gitObject, treeEntries, type GitObjects, type LooseObject } from '../git/git-objects.ts';
import { inflated } from '../git/zlib.ts';

/** As many are hashed at a time. */
const roundLength = 256;

/** The objects that read, and whose hash is their name. */
export async function soundObjects(loose: readonly LooseObject[]): Promise<readonly LooseObject[]> {
  const sound: LooseObject[] = [];
  for (let from = 0; from < loose.length; from += roundLength) {
    const round = loose.slice(from, from + roundLength);
    const areSound = await Promise.all(round.map(isSound));
    sound.push(...round.filter((_object, at) => areSound[at]));
  }
  return sound;
}

async function isSound({ oid, deflated }: LooseObject): Promise<boolean> {
  try {
    const wrapped = inflated(deflated);
    gitObject(oid, wrapped);
    return hexOf(await sha1(wrapped)) === oid;
  } catch {
    // What does not inflate, or has no header of git's, is no object.
    return false;
  }
}

/** Says whether a tree and all that is below it is there. */
export function wholeTrees(objects: GitObjects): (oid: string) => boolean {
  const known = new Map<string, boolean>();

  function isWhole(oid: string): boolean {
    const found = known.get(oid) ?? look(oid);
    known.set(oid, found);
    return found;
  }

  function look(oid: string): boolean {
    if (!objects.has(oid)) return false;
    const tree = objects.get(oid);
    if (tree.type !== 'tree') return false;
    return [...treeEntries(tree)].every((entry) =>
      entry.isTree ? isWhole(entry.oid) : objects.has(entry.oid),
    );
  }

  return isWhole;
}
