import { textOf } from '../git/bytes.ts';
import { gitObjects, type GitObjects } from '../git/git-objects.ts';
import { checkedEventsOf } from '../kata/check-events.ts';
import { manifestOf } from '../kata/check-manifest.ts';
import { optionsOf } from '../kata/check-options.ts';
import type { KataEvent } from '../kata/event.ts';
import { configIn, layout } from '../kata/layout.ts';
import type { Manifest } from '../kata/manifest.ts';
import { defaultOptions, type Options } from '../kata/options.ts';
import { BadArchive } from './bad-archive.ts';
import { checkCommits, type CheckedCommit } from './check-commits.ts';
import { entryAt, textChecker } from './check-texts.ts';
import { treeChecker } from './check-tree.ts';
import { eventCounts } from './event-counts.ts';
import { pause } from './pause.ts';
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
  for (const { tree } of commits) {
    checkTree(tree);
    await pause();
  }
  const blobs = eventsBlobs(objects, refs, events);
  const checkTexts = textChecker(objects, read, await eventCounts(objects, read, blobs));
  for (const commit of events) {
    checkTexts(commit);
    await pause();
  }
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

/** The events.json of each event of main, the newest first. */
function eventsBlobs(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
  events: readonly CheckedCommit[],
): readonly string[] {
  const byOid = new Map(events.map((event) => [event.oid, event]));
  const blobs: string[] = [];
  for (let index = 0; ; index += 1) {
    const event = byOid.get(refs.get(`refs/tags/${index}`) ?? '');
    if (event === undefined) return blobs.toReversed();
    blobs.push(entryAt(objects, event.tree, layout.events)?.oid ?? '');
  }
}
