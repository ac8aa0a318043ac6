import { textOf } from '../git/bytes.ts';
import { commitLinks, type GitObject, type GitObjects } from '../git/git-objects.ts';
import { eventsBlob, listedEvents } from './listed-events.ts';
import { oldestFirst } from './oldest-first.ts';

/** Where a commit stands among the events of a kata. */
export type Place = {
  readonly oid: string;
  readonly parents: readonly string[];
  /** The events up to it, itself too when it is one. */
  readonly count: number;
  /** The event that it is, or that it comes after; null before the first. */
  readonly event: string | null;
  /** Before an event: the event before it. */
  readonly previous: string | null;
  readonly isOption: boolean;
};

/** cyber-dojo's subjects, of which ours are some. */
const eventSubject =
  /^(\d+) (kata creation|ran tests|reverted to|checked out|(created|deleted|renamed|edited|switched to) file)/;
const optionSubject = /^set option \w+ to \w+$/;

/**
 * Says of each commit where it stands among the events. Where tags are lost, a commit is event N
 * when its subject begins so and N events were before it, or when events.json has got its line N
 * in it. Where the tag of N is there, it is the commit that has it.
 */
export function eventPlaces(
  objects: GitObjects,
  tags: ReadonlyMap<number, string>,
): (oid: string) => Place {
  const places = new Map<string, Place>();

  function placed(commit: GitObject): Place {
    const { oid } = commit;
    const { parents } = commitLinks(commit);
    const before = parents
      .map((parent) => places.get(parent))
      .reduce((best, each) => ((each?.count ?? 0) > (best?.count ?? 0) ? each : best), undefined);
    const [count, event] = [before?.count ?? 0, before?.event ?? null];
    const subject = subjectOf(commit);
    const isOption = optionSubject.test(subject);
    if (parents.length > 1 || isOption || !isEvent(commit, subject, count)) {
      return { oid, parents, count, event, previous: null, isOption };
    }
    return { oid, parents, count: count + 1, event: oid, previous: event, isOption };
  }

  function isEvent(commit: GitObject, subject: string, index: number): boolean {
    const tagged = tags.get(index);
    if (tagged !== undefined) return tagged === commit.oid;
    const [, number] = eventSubject.exec(subject) ?? [];
    return number === undefined ? hasGrownTo(commit, index + 1) : Number(number) === index;
  }

  /** By events.json; the commit before had one event less. */
  function hasGrownTo(commit: GitObject, count: number): boolean {
    const { tree, parents } = commitLinks(commit);
    const [parent] = parents;
    const before = parent === undefined ? null : commitLinks(objects.get(parent)).tree;
    if (before !== null && eventsBlob(objects, before) === eventsBlob(objects, tree)) return false;
    const had = before === null ? 0 : (listedEvents(objects, before) ?? 0);
    return listedEvents(objects, tree) === count && had === count - 1;
  }

  return (oid) => {
    for (const commit of oldestFirst(objects, oid, places)) places.set(commit.oid, placed(commit));
    const place = places.get(oid);
    if (place === undefined) throw new RangeError(`commit ${oid} has no place`);
    return place;
  };
}

function subjectOf({ content }: GitObject): string {
  const text = textOf(content);
  const start = text.indexOf('\n\n') + 2;
  return text.slice(start).trimStart().split('\n', 1)[0] ?? '';
}
