import { bytesOf } from '../../git/bytes.ts';
import { commitContent } from '../../git/commit-content.ts';
import { versionDeflater } from '../../git/deflate-versions.ts';
import { wrappedObject } from '../../git/wrapped-object.ts';
import type { KataEvent } from '../../kata/event.ts';
import { eventCommit } from '../../kata/event-commit.ts';
import { eventTexts } from '../../kata/event-texts.ts';
import { eventsJson, withEvent } from '../../kata/events-json.ts';
import type { Files } from '../../kata/files.ts';
import type { Options } from '../../kata/options.ts';
import { noOutput, type Output } from '../../kata/output.ts';
import { pause } from '../pause.ts';
import type { GitFolder, ReadObject } from '../read-git-folder.ts';
import { writeTree } from './write-tree.ts';

/** An event, and what stood there after it. */
export type PastEvent = {
  readonly event: KataEvent;
  readonly files: Files;
  /** Left out, there is none: the creation's. */
  readonly output?: Output;
};

/** So many events are hashed side by side: their commits alone stand on each other. */
const roundLength = 32;

/** The commits, tags and objects of a kata whose past is known. */
export async function writeHistory(kata: {
  readonly id: string;
  /** What is written once, with event 0, by its path. */
  readonly start: readonly (readonly [path: string, text: string])[];
  readonly options: Options;
  readonly past: Iterable<PastEvent>;
}): Promise<GitFolder> {
  const { id, options } = kata;
  const objects = new Map<string, ReadObject>();
  const refs = new Map<string, string>();
  const deflate = versionDeflater();

  async function write(type: ReadObject['type'], content: Uint8Array): Promise<string> {
    const object = await wrappedObject(type, content);
    const { oid } = object;
    if (objects.has(oid)) return oid;
    objects.set(oid, { oid, type, isText: type === 'blob', deflated: deflate(object) });
    return oid;
  }

  /** Of the event before: what has not changed since is not hashed again. */
  let before = new Map<string, { readonly text: string; readonly oid: Promise<string> }>();
  let listed: string | null = null;

  async function writeTexts(texts: ReadonlyMap<string, string>): Promise<string> {
    const blobs: typeof before = new Map();
    for (const [path, text] of texts) {
      const was = before.get(path);
      blobs.set(path, was?.text === text ? was : { text, oid: write('blob', bytesOf(text)) });
    }
    before = blobs;
    const oids = new Map<string, string>();
    for (const [path, { oid }] of blobs) oids.set(path, await oid);
    return writeTree(oids, (content) => write('tree', content));
  }

  let parent: string | null = null;
  let round: { readonly event: KataEvent; readonly tree: Promise<string> }[] = [];
  const finish = async (): Promise<void> => {
    for (const { event, tree } of round) {
      const commit = { ...eventCommit(id, event), tree: await tree, parent };
      parent = await write('commit', commitContent(commit));
      refs.set('refs/heads/main', parent);
      refs.set(`refs/tags/${event.index}`, parent);
    }
    round = [];
  };
  for (const { event, files, output = noOutput } of kata.past) {
    listed = listed === null ? eventsJson([event]) : withEvent(listed, event);
    const texts = eventTexts(event, { eventsJson: listed, options, files, output });
    round.push({ event, tree: writeTexts(new Map([...kata.start, ...texts])) });
    if (round.length === roundLength) await finish();
    await pause();
  }
  await finish();
  return { objects: [...objects.values()], refs };
}
