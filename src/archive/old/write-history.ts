import { bytesOf } from '../../git/bytes.ts';
import { commitContent } from '../../git/commit-content.ts';
import { deflated, wrappedObject } from '../../git/wrapped-object.ts';
import type { KataEvent } from '../../kata/event.ts';
import { eventCommit } from '../../kata/event-commit.ts';
import { eventTexts } from '../../kata/event-texts.ts';
import { eventsJson, withEvent } from '../../kata/events-json.ts';
import type { Files } from '../../kata/files.ts';
import type { Options } from '../../kata/options.ts';
import { noOutput, type Output } from '../../kata/output.ts';
import type { GitFolder, ReadObject } from '../read-git-folder.ts';
import { writeTree } from './write-tree.ts';

/** An event, and what stood there after it. */
export type PastEvent = {
  readonly event: KataEvent;
  readonly files: Files;
  /** Left out, there is none: the creation's. */
  readonly output?: Output;
};

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

  async function write(type: ReadObject['type'], content: Uint8Array): Promise<string> {
    const object = await wrappedObject(type, content);
    const { oid } = object;
    if (objects.has(oid)) return oid;
    objects.set(oid, { oid, type, isText: type === 'blob', deflated: deflated(object) });
    return oid;
  }

  /** Of the event before: what has not changed since is not hashed again. */
  let before = new Map<string, { readonly text: string; readonly oid: string }>();
  let parent: string | null = null;
  let listed: string | null = null;
  for (const { event, files, output = noOutput } of kata.past) {
    listed = listed === null ? eventsJson([event]) : withEvent(listed, event);
    const texts = new Map([
      ...kata.start,
      ...eventTexts(event, { eventsJson: listed, options, files, output }),
    ]);
    const blobs: typeof before = new Map();
    for (const [path, text] of texts) {
      const was = before.get(path);
      const isSame = was?.text === text;
      blobs.set(path, isSame ? was : { text, oid: await write('blob', bytesOf(text)) });
    }
    const oids = new Map([...blobs].map(([path, { oid }]) => [path, oid]));
    const tree = await writeTree(oids, (content) => write('tree', content));
    const commit = { ...eventCommit(id, event), tree, parent };
    parent = await write('commit', commitContent(commit));
    refs.set('refs/heads/main', parent);
    refs.set(`refs/tags/${event.index}`, parent);
    before = blobs;
  }
  return { objects: [...objects.values()], refs };
}
