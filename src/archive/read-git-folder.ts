import type { Bytes } from '../git/bytes.ts';
import { gitObject, type GitObject, type LooseObject } from '../git/git-objects.ts';
import { versionDeflater } from '../git/deflate-versions.ts';
import { wrappedObject, type WrappedObject } from '../git/wrapped-object.ts';
import { BadArchive, soundOnly } from './bad-archive.ts';
import { gitRefs, type GitRefs } from './git-refs.ts';
import { inflate } from './inflate.ts';
import { limits } from './limits.ts';
import { pause } from './pause.ts';
import { readPack } from './read-pack.ts';

/** What is taken from a `.git`: objects whose SHA-1 is their name, and the refs that events go by. */
export type GitFolder = {
  readonly objects: readonly ReadObject[];
  readonly refs: ReadonlyMap<string, string>;
};

/** An object whose hash is its name. `isText` is whether it is UTF-8. */
export type ReadObject = LooseObject & {
  readonly type: GitObject['type'];
  readonly isText: boolean;
};

/**
 * Reads the files of a `.git` by their paths in it. Its config, hooks, alternates and all else are
 * left where they are: nothing of them is taken over.
 */
export async function readGitFolder(
  files: ReadonlyMap<string, Bytes>,
): Promise<GitRefs & Pick<GitFolder, 'objects'>> {
  return { ...gitRefs(files), objects: await verified(objectsIn(files)) };
}

type Found = { readonly entry: string; readonly object: GitObject };

function* objectsIn(files: ReadonlyMap<string, Bytes>): Generator<Found> {
  for (const [entry, bytes] of files) {
    const [, folder, rest] = /^objects\/([0-9a-f]{2})\/([0-9a-f]{38})$/.exec(entry) ?? [];
    if (folder !== undefined && rest !== undefined) {
      const oid = folder + rest;
      yield {
        entry,
        object: soundOnly(entry, () => gitObject(oid, inflate(bytes, limits.objectBytes))),
      };
    }
    if (/^objects\/pack\/[^/]+\.pack$/.test(entry)) yield* objectsOf(entry, bytes, files);
  }
}

function* objectsOf(
  entry: string,
  pack: Bytes,
  files: ReadonlyMap<string, Bytes>,
): Generator<Found> {
  const index = files.get(entry.replace(/pack$/, 'idx'));
  if (index === undefined) throw new BadArchive('damaged', entry, 'it has no index');
  const objects = soundOnly(entry, () => readPack(pack, index));
  for (;;) {
    const next = soundOnly(entry, () => objects.next());
    if (next.done === true) return;
    yield { entry, object: next.value };
  }
}

/** As many bytes are hashed and compressed side by side; all of a kata at once would fill the memory. */
const roundBytes = 8_000_000;

async function verified(all: Iterable<Found>): Promise<readonly ReadObject[]> {
  const objects = new Map<string, ReadObject>();
  const deflate = versionDeflater();
  let [allBytes, bytes] = [0, 0];
  let round: Found[] = [];
  const finish = async (): Promise<void> => {
    const verifiedAll = round.map((each) => verifiedOne(each, deflate));
    for (const object of await Promise.all(verifiedAll)) objects.set(object.oid, object);
    [round, bytes] = [[], 0];
  };
  for (const each of all) {
    const { length } = each.object.content;
    bytes += length;
    allBytes += length;
    if (allBytes > limits.allObjectsBytes) {
      throw new BadArchive('too-large', each.entry, `more than ${limits.allObjectsBytes} bytes`);
    }
    round.push(each);
    if (bytes >= roundBytes) await finish();
    await pause();
  }
  await finish();
  return [...objects.values()];
}

async function verifiedOne(
  { entry, object }: Found,
  deflate: (object: WrappedObject) => Bytes,
): Promise<ReadObject> {
  const wrapped = await wrappedObject(object.type, object.content);
  if (wrapped.oid !== object.oid) {
    throw new BadArchive('damaged', entry, `object ${object.oid} has the hash ${wrapped.oid}`);
  }
  const { oid, type, content } = object;
  return { oid, type, isText: isUtf8(content), deflated: deflate(wrapped) };
}

function isUtf8(content: Bytes): boolean {
  try {
    strict.decode(content);
    return true;
  } catch {
    return false;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true });
