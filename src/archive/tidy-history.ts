import type { LeftOut } from '../dojo/archive-ports.ts';
import { commitLinks, gitObjects, type GitObjects } from '../git/git-objects.ts';
import { BadArchive } from './bad-archive.ts';
import { eventPlaces, type Place } from './event-chain.ts';
import { listedEvents } from './listed-events.ts';
import type { GitRefs } from './git-refs.ts';
import { ownCommitsProblem } from './own-commits.ts';
import type { GitFolder, ReadObject } from './read-git-folder.ts';

/** A history as we keep one, whatever its branches were called. */
export type TidyHistory = GitFolder & {
  readonly tags: 'found' | 'derived';
  /** Commits of `main` and of the owner that are no events. */
  readonly otherCommits: number;
  readonly leftOut: readonly LeftOut[];
};

const [main, own] = ['refs/heads/main', 'refs/heads/own-commits'];

/**
 * Finds the events: on the branch that has the most of them. `main` ends at the last one, or at an
 * option that was set after it; an integer tag is on each; what the owner committed after that is
 * kept under a branch of its own. No commit is changed.
 */
export function tidyHistory(
  all: readonly ReadObject[],
  { refs: found, head }: GitRefs,
): TidyHistory {
  const objects = gitObjects(all);
  const placeOf = eventPlaces(objects, integerTags(found));
  const tips = tipsOf(found, head).map(([ref, oid]) => ({ ref, place: placeOf(oid) }));
  const [best] = tips.toSorted((a, b) => b.place.count - a.place.count);
  if (best === undefined) throw new BadArchive('not-a-kata', '', 'it has no branch');
  const events = eventsOf(best.place, placeOf);
  if (events.length === 0) {
    throw new BadArchive('not-a-kata', best.ref, 'none of its commits is an event of a kata');
  }
  const tags = new Map(events.map((oid, index) => [`refs/tags/${index}`, oid]));
  checkTags(found, tags);
  const end = endOf(best.place, placeOf);
  const refs = new Map([[main, end], ...keptTags(found), ...tags]);
  const kept = pastOf(end, placeOf);
  const owner = keepOwn(objects, { tips, own: found.get(own), kept, placeOf });
  if (owner.tip !== null) refs.set(own, owner.tip);
  const others = owner.tip === null ? kept : pastOf(owner.tip, placeOf);
  return {
    objects: all,
    refs,
    tags: [...tags.keys()].every((tag) => found.has(tag)) ? 'found' : 'derived',
    otherCommits: new Set([...kept, ...others]).size - events.length,
    leftOut: [...owner.leftOut, ...lostEvents(objects, best.place.oid, events.length)],
  };
}

/** Events that events.json lists, and that have no commit: their history was squashed. */
function lostEvents(objects: GitObjects, tip: string, events: number): readonly LeftOut[] {
  const listed = listedEvents(objects, commitLinks(objects.get(tip)).tree);
  if (listed === null || listed <= events) return [];
  const reason = `it lists ${listed} events, and ${events} have a commit of their own`;
  return [{ entry: 'events.json', reason }];
}

function integerTags(refs: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  return new Map(
    [...refs].flatMap(([ref, oid]) => {
      const [, index] = /^refs\/tags\/(\d+)$/.exec(ref) ?? [];
      return index === undefined ? [] : [[Number(index), oid] as const];
    }),
  );
}

type Tip = { readonly ref: string; readonly place: Place };

/** Every branch, the likelier first: of two with as many events, the first is taken. */
function tipsOf(
  refs: ReadonlyMap<string, string>,
  head: string | null,
): readonly (readonly [ref: string, oid: string])[] {
  const branches = [...refs].filter(([ref]) => /^refs\/(heads|remotes)\//.test(ref));
  const liking = (ref: string): number => {
    const rank = [main, head, 'refs/heads/master'].indexOf(ref);
    if (ref === own) return 9;
    return rank === -1 ? (ref.startsWith('refs/heads/') ? 3 : 4) : rank;
  };
  const sorted = branches.toSorted(([a], [b]) => liking(a) - liking(b));
  return head !== null && /^[0-9a-f]{40}$/.test(head) ? [...sorted, ['HEAD', head]] : sorted;
}

/** The oldest first. */
function eventsOf({ event }: Place, placeOf: (oid: string) => Place): readonly string[] {
  const events: string[] = [];
  for (let at = event; at !== null; at = placeOf(at).previous) events.push(at);
  return events.toReversed();
}

/** No integer tag may say anything else. */
function checkTags(found: ReadonlyMap<string, string>, derived: ReadonlyMap<string, string>): void {
  for (const [ref, oid] of found) {
    if (!/^refs\/tags\/\d+$/.test(ref) || derived.get(ref) === oid) continue;
    const reason = derived.has(ref)
      ? `it is not on commit ${derived.get(ref)}, which is that event`
      : `the last event is ${derived.size - 1}`;
    throw new BadArchive('not-a-kata', ref, reason);
  }
}

function keptTags(refs: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...refs].filter(([ref]) => /^refs\/tags\/(fail|rescued)-/.test(ref));
}

/** The last event of the branch, or the last of the options that were set right after it. */
function endOf(tip: Place, placeOf: (oid: string) => Place): string {
  const after: Place[] = [];
  let at = tip;
  while (at.oid !== tip.event) {
    after.push(at);
    const next = at.parents.map(placeOf).find(({ event }) => event === tip.event);
    if (next === undefined) throw new RangeError(`no event before ${at.oid}`);
    at = next;
  }
  for (const place of after.toReversed()) {
    if (!place.isOption || place.parents.length > 1) break;
    at = place;
  }
  return at.oid;
}

/** A commit and all that it stands on. */
function pastOf(tip: string, placeOf: (oid: string) => Place): ReadonlySet<string> {
  const past = new Set<string>();
  const next = [tip];
  for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
    if (past.has(oid)) continue;
    past.add(oid);
    next.push(...placeOf(oid).parents);
  }
  return past;
}

/** One branch of the owner's, and a word on each of the others that have something more. */
function keepOwn(
  objects: GitObjects,
  {
    tips,
    own: marked,
    kept,
    placeOf,
  }: {
    readonly tips: readonly Tip[];
    readonly own: string | undefined;
    readonly kept: ReadonlySet<string>;
    readonly placeOf: (oid: string) => Place;
  },
): { readonly tip: string | null; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let tip: string | null = null;
  let past = kept;
  const ordered = tips.toSorted(
    (a, b) => Number(b.place.oid === marked) - Number(a.place.oid === marked),
  );
  for (const { ref, place } of ordered) {
    const more = [...pastOf(place.oid, placeOf)].filter((oid) => !past.has(oid));
    if (more.length === 0) continue;
    const problem =
      tip === null
        ? ownCommitsProblem(objects, more)
        : 'commits of one branch are kept, and of no more';
    if (problem === null) {
      tip = place.oid;
      past = new Set([...past, ...more]);
    } else {
      leftOut.push({ entry: ref, reason: `${more.length} commits that are no events: ${problem}` });
    }
  }
  return { tip, leftOut };
}
