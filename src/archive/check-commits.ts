import { textOf } from '../git/bytes.ts';
import { commitLinks, type GitObject, type GitObjects } from '../git/git-objects.ts';
import { BadArchive } from './bad-archive.ts';

export type CheckedCommit = {
  readonly oid: string;
  readonly tree: string;
  readonly parent: string | null;
  /** The index of its event: how many commits it stands on. */
  readonly index: number;
};

const main = 'refs/heads/main';

/**
 * Every commit that the refs reach, the older first. In our own form history has no merges, `main`
 * has one commit an event, and the tag of that event's number is on it.
 */
export function checkCommits(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
): readonly CheckedCommit[] {
  const checked = new Map<string, CheckedCommit>();
  for (const tip of refs.values()) {
    for (const { oid, tree, parent } of pastOf(objects, tip, checked).toReversed()) {
      const index = parent === null ? 0 : (checked.get(parent)?.index ?? 0) + 1;
      checked.set(oid, { oid, tree, parent, index });
    }
  }
  checkTags(refs, checked);
  return [...checked.values()];
}

/** A commit and what it stands on, the newest first, up to what has been checked already. */
function pastOf(
  objects: GitObjects,
  tip: string,
  checked: ReadonlyMap<string, unknown>,
): readonly Omit<CheckedCommit, 'index'>[] {
  const past: Omit<CheckedCommit, 'index'>[] = [];
  for (let oid: string | null = tip; oid !== null && !checked.has(oid);) {
    if (!objects.has(oid)) throw new BadArchive('damaged', `commit ${oid}`, 'it is not there');
    const commit = linksOf(objects.get(oid));
    past.push(commit);
    oid = commit.parent;
  }
  return past;
}

/** Who and when, as git writes it: `name <email> seconds zone`. */
const signature = '[^<>\\n]* <[^<>\\n]*> \\d{1,12} [+-]\\d{4}\\n';
const form = new RegExp(
  `^tree [0-9a-f]{40}\\n(parent [0-9a-f]{40}\\n)*author ${signature}committer ${signature}([^\\n]+\\n)*\\n`,
);

function linksOf(commit: GitObject): Omit<CheckedCommit, 'index'> {
  const { oid, type, content } = commit;
  if (type !== 'commit') throw new BadArchive('not-a-kata', `commit ${oid}`, `it is a ${type}`);
  if (!form.test(textOf(content))) {
    throw new BadArchive('damaged', `commit ${oid}`, 'it is not written as git writes it');
  }
  const { tree, parents } = commitLinks(commit);
  if (parents.length > 1) throw new BadArchive('not-a-kata', `commit ${oid}`, 'it is a merge');
  return { oid, tree, parent: parents[0] ?? null };
}

function checkTags(
  refs: ReadonlyMap<string, string>,
  commits: ReadonlyMap<string, CheckedCommit>,
): void {
  const tip = commits.get(refs.get(main) ?? '');
  if (tip === undefined) throw new BadArchive('not-a-kata', main, 'it is not there');
  for (let at: CheckedCommit | undefined = tip; at !== undefined; at = parentOf(at, commits)) {
    const tag = `refs/tags/${at.index}`;
    if (refs.get(tag) !== at.oid) {
      throw new BadArchive('not-a-kata', tag, `it is not on commit ${at.oid} of main`);
    }
  }
  for (const ref of refs.keys()) {
    const [, index] = /^refs\/tags\/(\d+)$/.exec(ref) ?? [];
    if (index !== undefined && Number(index) > tip.index) {
      throw new BadArchive('not-a-kata', ref, `the last event of main is ${tip.index}`);
    }
  }
}

function parentOf(
  { parent }: CheckedCommit,
  commits: ReadonlyMap<string, CheckedCommit>,
): CheckedCommit | undefined {
  return parent === null ? undefined : commits.get(parent);
}
