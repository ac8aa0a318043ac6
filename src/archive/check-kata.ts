import { textOf } from '../git/bytes.ts';
import { gitObjects, type GitObjects } from '../git/git-objects.ts';
import { checkedEventsOf } from '../kata/check-events.ts';
import { manifestOf } from '../kata/check-manifest.ts';
import { optionsOf } from '../kata/check-options.ts';
import type { KataEvent } from '../kata/event.ts';
import { eventsJson } from '../kata/events-json.ts';
import { configIn, layout } from '../kata/layout.ts';
import type { Manifest } from '../kata/manifest.ts';
import { defaultOptions, type Options } from '../kata/options.ts';
import { BadArchive } from './bad-archive.ts';
import { checkCommits, type CheckedCommit } from './check-commits.ts';
import { entryAt, textChecker } from './check-texts.ts';
import { treeChecker } from './check-tree.ts';
import { foreseeGrowth } from './foresee-growth.ts';
import type { GitFolder } from './read-git-folder.ts';

/** What the last event of a kata says of it. */
export type CheckedKata = {
  readonly manifest: Manifest;
  readonly options: Options;
  readonly events: readonly KataEvent[];
};

/**
 * Checks a whole history, each commit of which is laid out as ours are or as cyber-dojo's, so that
 * whatever is read of it later can be read. Throws BadArchive.
 */
export async function checkKata({ objects: all, refs }: GitFolder): Promise<CheckedKata> {
  const objects = gitObjects(all);
  const read = new Map(all.map((object) => [object.oid, object]));
  const commits = checkCommits(objects, refs);
  const events = commits.filter(({ isEvent }) => isEvent);
  const checkTree = treeChecker(objects, (oid) => read.get(oid)?.type);
  for (const { tree } of commits) checkTree(tree);
  const checkTexts = textChecker(objects, read, await eventCounts(objects, refs, events));
  for (const commit of events) checkTexts(commit);
  // It may be no event, but an option that was set; it is what the kata is opened at.
  const tip = commits.find(({ oid }) => oid === refs.get('refs/heads/main'));
  if (tip === undefined) throw new BadArchive('not-a-kata', 'refs/heads/main', 'it is not there');
  checkTexts(tip);

  const text = (path: string): string | null => {
    const entry = entryAt(objects, tip.tree, path);
    return entry === null ? null : textOf(objects.get(entry.oid).content);
  };
  const places = configIn((path) => text(path) !== null);
  const options = text(places.options);
  return {
    manifest: manifestOf(text(places.manifest) ?? ''),
    options: options === null ? defaultOptions : optionsOf(options),
    events: checkedEventsOf(text(layout.events) ?? ''),
  };
}

/**
 * How many events the events.json of each commit of main lists, where the newest one foretells it:
 * where that has an event a line, the lines before are sound too.
 */
async function eventCounts(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
  events: readonly CheckedCommit[],
): Promise<ReadonlyMap<string, number>> {
  const byOid = new Map(events.map((event) => [event.oid, event]));
  const blobs: string[] = [];
  for (let index = 0; ; index += 1) {
    const event = byOid.get(refs.get(`refs/tags/${index}`) ?? '');
    if (event === undefined) break;
    blobs.unshift(entryAt(objects, event.tree, layout.events)?.oid ?? '');
  }
  const newest = blobs[0] ?? '';
  if (!objects.has(newest) || !isOneALine(textOf(objects.get(newest).content))) return new Map();
  const foreseen = await foreseeGrowth(objects, blobs);
  return new Map(
    blobs.map((oid, back) => [oid, foreseen.has(oid) ? blobs.length - back : 0] as const),
  );
}

function isOneALine(text: string): boolean {
  try {
    return eventsJson(checkedEventsOf(text)) === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
