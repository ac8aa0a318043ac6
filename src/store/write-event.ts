import type { KataEvent } from '../kata/event.ts';
import { eventCommit } from '../kata/event-commit.ts';
import { creationTexts, eventTexts } from '../kata/event-texts.ts';
import { eventsJson, withEvent } from '../kata/events-json.ts';
import type { Files } from '../kata/files.ts';
import { flatLayout, layout } from '../kata/layout.ts';
import type { Manifest } from '../kata/manifest.ts';
import type { Options } from '../kata/options.ts';
import { noOutput, type Output } from '../kata/output.ts';
import type { Batch } from './batch.ts';
import { bytesOf } from '../git/bytes.ts';
import { commitContent } from '../git/commit-content.ts';
import { wrappedObject } from '../git/wrapped-object.ts';
import type { KataCommit } from './kata-commit.ts';
import { blobsIn, changedTree } from './tree.ts';

/** Event 0 of a kata, into the batch. */
export async function writeCreation(
  batch: Batch,
  creation: { readonly manifest: Manifest; readonly options: Options; readonly files: Files },
): Promise<KataCommit> {
  const { manifest, options, files } = creation;
  const event: KataEvent = { index: 0, event: 'created', time: manifest.created };
  const text = eventsJson([event]);
  const texts = eventTexts(event, { eventsJson: text, options, files, output: noOutput });
  return write(batch, null, {
    places: layout,
    manifest,
    options,
    eventsJson: text,
    events: [event],
    texts: new Map([...creationTexts(manifest), ...texts]),
  });
}

/**
 * The commit of an event on its parent, into the batch. Whatever the parent's layout is, the event's
 * is ours: cyber-dojo's manifest moves to where ours is, byte for byte. Throws when it is not the
 * parent's next.
 */
export async function writeEvent(
  batch: Batch,
  parent: KataCommit,
  next: {
    readonly event: KataEvent;
    readonly options: Options;
    readonly files: Files;
    readonly output: Output;
  },
): Promise<KataCommit> {
  const { event, options } = next;
  if (event.index !== parent.events.length) {
    throw new RangeError(`event ${event.index} on a commit of ${parent.events.length} events`);
  }
  const text = withEvent(parent.eventsJson, event);
  const texts = eventTexts(event, { ...next, eventsJson: text });
  const moved = parent.texts.get(flatLayout.manifest);
  return write(batch, parent, {
    places: layout,
    manifest: parent.manifest,
    options,
    eventsJson: text,
    events: [...parent.events, event],
    texts: isFlat(parent) && moved !== undefined ? texts.set(layout.manifest, moved) : texts,
  });
}

function isFlat({ places }: KataCommit): boolean {
  return places.manifest === flatLayout.manifest;
}

async function write(
  batch: Batch,
  parent: KataCommit | null,
  made: Omit<KataCommit, 'oid' | 'tree'>,
): Promise<KataCommit> {
  refuseClashes([...made.texts.keys()]);
  const changes = new Map([
    ...removals(parent, made.texts),
    ...(await puts(batch, parent, made.texts)),
  ]);
  const tree = await changedTree(parent?.tree ?? null, changes, (content) =>
    batch.add('tree', content),
  );
  const oid = await batch.add(
    'commit',
    commitContent({
      ...eventCommit(made.manifest.id, last(made.events)),
      tree: tree.oid,
      parent: parent?.oid ?? null,
    }),
  );
  return { ...made, oid, tree };
}

/** Of paths that git cannot tell apart, or of a file that is a folder too, one would be lost. */
function refuseClashes(paths: readonly string[]): void {
  const all = new Set(paths);
  for (const path of paths) {
    if (/\p{Surrogate}/u.test(path)) {
      throw new RangeError(`half a character in a path: ${JSON.stringify(path)}`);
    }
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash);
      if (all.has(folder)) {
        throw new RangeError(`a file and a folder at once: ${JSON.stringify(folder)}`);
      }
    }
  }
}

/**
 * Files that the parent has and the event has not, and what moves to config/. All else that an event
 * does not name stays.
 */
function removals(
  parent: KataCommit | null,
  texts: ReadonlyMap<string, string>,
): readonly (readonly [path: string, oid: null])[] {
  if (parent === null) return [];
  const moved: readonly string[] = isFlat(parent) ? Object.values(flatLayout) : [];
  return [...blobsIn(parent.tree)]
    .filter(({ path }) => path.startsWith(layout.files) || moved.includes(path))
    .filter(({ path }) => !texts.has(path))
    .map(({ path }) => [path, null] as const);
}

/** The blobs that are new at their path. A text that the parent is known to have is not hashed. */
async function puts(
  batch: Batch,
  parent: KataCommit | null,
  texts: ReadonlyMap<string, string>,
): Promise<readonly (readonly [path: string, oid: string])[]> {
  const there = new Map(
    parent === null ? [] : [...blobsIn(parent.tree)].map((b) => [b.path, b.oid]),
  );
  const changed = [...texts].filter(([path, text]) => parent?.texts.get(path) !== text);
  const objects = await Promise.all(
    changed.map(async ([path, text]) => ({
      path,
      object: await wrappedObject('blob', bytesOf(text)),
    })),
  );
  return Promise.all(
    objects
      .filter(({ path, object }) => there.get(path) !== object.oid)
      .map(async ({ path, object }) => [path, await batch.write(object)] as const),
  );
}

function last(events: readonly KataEvent[]): KataEvent {
  const event = events.at(-1);
  if (event === undefined) throw new RangeError('a commit of no events');
  return event;
}
