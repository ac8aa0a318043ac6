import { commitLinks, type GitObjects } from '../git/git-objects.ts';
import { BadArchive } from './bad-archive.ts';
import { checkCommitForm } from './commit-form.ts';
import { oldestFirst } from './oldest-first.ts';

export type CheckedCommit = {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** Whether it is a kata's: an event, or one that was overtaken. */
  readonly isEvent: boolean;
  /** The index of its event; of a commit that is none, that of the event before it, or -1. */
  readonly index: number;
};

const [main, own] = ['refs/heads/main', 'refs/heads/own-commits'];

/**
 * Every commit that the refs reach, the older first. An event is a commit with the tag of its number,
 * on the commit before; what was overtaken has a tag of its own. The others are options that were
 * set, and what the owner committed in between.
 */
export function checkCommits(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
): readonly CheckedCommit[] {
  const events = new Map([...refs].flatMap(([ref, oid]) => numberedBy(ref, oid)));
  const overtaken = new Set([...refs].filter(([ref]) => isOwnTag(ref)).map(([, oid]) => oid));
  const checked = new Map<string, CheckedCommit>();
  for (const [ref, tip] of inOrder(refs)) {
    for (const commit of oldestFirst(objects, tip, checked)) {
      checkCommitForm(commit);
      const { oid } = commit;
      const { tree, parents } = commitLinks(commit);
      const before = checked.get(parents[0] ?? '')?.index ?? -1;
      const number = events.get(oid);
      if (parents.length > 1 && ref !== own) {
        throw new BadArchive('not-a-kata', `commit ${oid}`, 'it is a merge');
      }
      checkNumber(number, before);
      const isEvent = number !== undefined || overtaken.has(oid) || isOwnTag(ref);
      checked.set(oid, { oid, tree, parents, isEvent, index: isEvent ? before + 1 : before });
    }
  }
  checkTags(refs, checked);
  return [...checked.values()];
}

/** main first: so a commit that several refs reach is known as what it is there. */
function inOrder(refs: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const rank = (ref: string): number => (ref === main ? 0 : ref === own ? 2 : 1);
  return [...refs].toSorted(([a], [b]) => rank(a) - rank(b));
}

function checkNumber(number: number | undefined, before: number): void {
  if (number === undefined || number === before + 1) return;
  throw new BadArchive('not-a-kata', `refs/tags/${number}`, `it comes after event ${before}`);
}

function numberedBy(ref: string, oid: string): readonly (readonly [string, number])[] {
  const [, index] = /^refs\/tags\/(\d+)$/.exec(ref) ?? [];
  return index === undefined ? [] : [[oid, Number(index)]];
}

function isOwnTag(ref: string): boolean {
  return /^refs\/tags\/(fail|rescued)-/.test(ref);
}

function checkTags(
  refs: ReadonlyMap<string, string>,
  commits: ReadonlyMap<string, CheckedCommit>,
): void {
  const tip = commits.get(refs.get(main) ?? '');
  if (tip === undefined) throw new BadArchive('not-a-kata', main, 'it is not there');
  for (const ref of refs.keys()) {
    const [, index] = /^refs\/tags\/(\d+)$/.exec(ref) ?? [];
    if (index !== undefined && Number(index) > tip.index) {
      throw new BadArchive('not-a-kata', ref, `the last event of main is ${tip.index}`);
    }
  }
}
