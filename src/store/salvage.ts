import { bytesOf, textOf } from '../git/bytes.ts';
import { commitLinks, gitObjects, type GitObjects, type LooseObject } from '../git/git-objects.ts';
import { reachable } from '../git/reachable.ts';
import { deflated, wrappedObject } from '../git/wrapped-object.ts';
import { soundObjects, wholeTrees } from './sound-objects.ts';

export type Salvage = {
  readonly objects: readonly LooseObject[];
  readonly refs: ReadonlyMap<string, string>;
  /** The commit that main is on. */
  readonly tip: string;
};

const main = 'refs/heads/main';

/**
 * What can be read of a damaged repository, as one that is whole. Main ends at the last event whose
 * past is all there. An event beyond it whose own tree is there is put on top under the tag
 * `rescued-N`: the same files, in a commit of its own, as the one that it stood on is gone. null when
 * nothing can be read.
 */
export async function salvage(
  loose: readonly LooseObject[],
  refs: ReadonlyMap<string, string>,
): Promise<Salvage | null> {
  const sound = await soundObjects(loose);
  const objects = gitObjects(sound);
  const { isWhole, isReadable } = commitChecks(objects);
  const { tip, kept } = wholeRefs(objects, refs, isWhole);
  const made: LooseObject[] = [];
  let top = tip;
  for (const [ref, oid] of beyond(refs, kept)) {
    if (!isReadable(oid)) continue;
    const commit = await rescued(objects, oid, top);
    made.push(commit);
    top = commit.oid;
    kept.set(`refs/tags/rescued-${nameOf(ref)}`, top);
  }
  if (top === null) return null;
  kept.set(main, tip ?? top);
  const all = [...sound, ...made];
  const reached = reachable(gitObjects(all), kept.values());
  return { objects: all.filter(({ oid }) => reached.has(oid)), refs: kept, tip: tip ?? top };
}

/** What stays as it is: main, or as much of it as is whole, its tags, and other tags. */
function wholeRefs(
  objects: GitObjects,
  refs: ReadonlyMap<string, string>,
  isWhole: (oid: string) => boolean,
): { readonly tip: string | null; readonly kept: Map<string, string> } {
  const last = eventTags(refs).findLast(([, oid]) => isWhole(oid))?.[1] ?? null;
  const branch = refs.get(main) ?? '';
  const isAhead = isWhole(branch) && (last === null || pastOf(objects, branch).includes(last));
  const tip = isAhead ? branch : last;
  const kept = new Map(tip === null ? [] : [[main, tip], ...tagsOf(objects, tip)]);
  for (const [ref, oid] of refs) {
    if (ref.startsWith('refs/tags/') && !isOfEvent(ref) && isWhole(oid)) kept.set(ref, oid);
  }
  return { tip, kept };
}

/** Commits that no ref which is kept is on: those of events first, the older before the newer. */
function beyond(
  refs: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
): readonly (readonly [ref: string, oid: string])[] {
  const on = new Set(kept.values());
  const others = [...refs].filter(([ref]) => !isOfEvent(ref));
  return [...eventTags(refs), ...others].filter(([, oid]) => {
    const isNew = !on.has(oid);
    on.add(oid);
    return isNew;
  });
}

/** The tags of events, the older first. */
function eventTags(
  refs: ReadonlyMap<string, string>,
): readonly (readonly [ref: string, oid: string])[] {
  return [...refs]
    .filter(([ref]) => isOfEvent(ref))
    .toSorted(([a], [b]) => Number(nameOf(a)) - Number(nameOf(b)));
}

function isOfEvent(ref: string): boolean {
  return /^refs\/tags\/\d+$/.test(ref);
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** Of the commit and its past: a tag that was lost is told again by the message, which names it. */
function tagsOf(objects: GitObjects, tip: string): readonly (readonly [string, string])[] {
  return pastOf(objects, tip).flatMap((oid) => {
    const [, index] = /\n\n(\d+) /.exec(textOf(objects.get(oid).content)) ?? [];
    return index === undefined ? [] : [[`refs/tags/${index}`, oid] as const];
  });
}

/** A commit and what it stands on, the newest first. */
function pastOf(objects: GitObjects, tip: string): readonly string[] {
  const past: string[] = [];
  for (let oid: string | undefined = tip; oid !== undefined;) {
    past.push(oid);
    [oid] = commitLinks(objects.get(oid)).parents;
  }
  return past;
}

function commitChecks(objects: GitObjects) {
  const hasTree = wholeTrees(objects);
  const whole = new Map<string, boolean>();

  function isReadable(oid: string): boolean {
    if (!objects.has(oid)) return false;
    const commit = objects.get(oid);
    return commit.type === 'commit' && hasTree(commitLinks(commit).tree);
  }

  /** Down to what is known, and up again: a past may be longer than a stack is deep. */
  function isWhole(tip: string): boolean {
    const past: string[] = [];
    let oid: string | undefined = tip;
    while (oid !== undefined && !whole.has(oid) && isReadable(oid)) {
      past.push(oid);
      [oid] = commitLinks(objects.get(oid)).parents;
    }
    const isBelow = oid === undefined || whole.get(oid) === true;
    for (const each of past) whole.set(each, isBelow);
    return past.length === 0 ? isBelow : whole.get(tip) === true;
  }

  return { isReadable, isWhole };
}

/** The same tree, by the same people at the same time, on another parent. */
async function rescued(
  objects: GitObjects,
  oid: string,
  parent: string | null,
): Promise<LooseObject> {
  const text = textOf(objects.get(oid).content);
  const [head = '', ...message] = text.split('\n\n');
  const lines = head.split('\n').filter((line) => !line.startsWith('parent '));
  const [tree = '', ...people] = lines;
  const parents = parent === null ? [] : [`parent ${parent}`];
  const told = `${message.join('\n\n').trimEnd()}\n\nRescued from ${oid}, whose past is damaged.\n`;
  const content = `${[tree, ...parents, ...people].join('\n')}\n\n${told}`;
  const commit = await wrappedObject('commit', bytesOf(content));
  return { oid: commit.oid, deflated: deflated(commit) };
}
