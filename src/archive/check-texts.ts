import { textOf } from '../git/bytes.ts';
import {
  treeEntries,
  type GitObject,
  type GitObjects,
  type TreeEntry,
} from '../git/git-objects.ts';
import { checkedEventsOf } from '../kata/check-events.ts';
import { manifestOf } from '../kata/check-manifest.ts';
import { optionsOf } from '../kata/check-options.ts';
import { configIn, flatLayout, layout } from '../kata/layout.ts';
import { truncationsOf } from '../kata/output.ts';
import { BadArchive, soundOnly } from './bad-archive.ts';
import type { CheckedCommit } from './check-commits.ts';
import type { ReadObject } from './read-git-folder.ts';

/**
 * Checks what a kata is read from: that each commit lists as many events as it stands on, names its
 * kata and its options, and that the files are text. What many commits share is read once.
 */
export function textChecker(
  objects: GitObjects,
  read: ReadonlyMap<string, ReadObject>,
  /** Blobs that are known to be sound and list so many events. */
  listing: ReadonlyMap<string, number>,
): (commit: CheckedCommit) => void {
  const done = new Set<string>();

  function check(
    path: string,
    { tree }: CheckedCommit,
    reads: (text: string) => unknown,
    expected = '',
  ): void {
    const blob = entryAt(objects, tree, path);
    const key = `${path} ${blob?.oid} ${expected}`;
    if (blob === null || done.has(key)) return;
    const entry = `${path} in tree ${tree}`;
    checkText(entry, blob);
    soundOnly(entry, () => reads(textOf(objects.get(blob.oid).content)));
    done.add(key);
  }

  function checkText(entry: string, { oid, isTree }: TreeEntry): void {
    const isText = !isTree && read.get(oid)?.isText === true;
    if (!isText) throw new BadArchive('not-a-kata', entry, 'it is no text');
  }

  function checkFiles(folder: string, tree: TreeEntry): void {
    if (done.has(tree.oid)) return;
    done.add(tree.oid);
    for (const entry of treeEntries(objects.get(tree.oid))) {
      if (entry.isTree) checkFiles(`${folder}${entry.name}/`, entry);
      else checkText(`${folder}${entry.name} in tree ${tree.oid}`, entry);
    }
  }

  return (commit) => {
    const has = (path: string): boolean => entryAt(objects, commit.tree, path) !== null;
    const places = configIn(has);
    const isFlat = places.manifest === flatLayout.manifest;
    // Where cyber-dojo has set no option, there may be none.
    for (const path of [places.manifest, layout.events, ...(isFlat ? [] : [places.options])]) {
      if (!has(path)) {
        throw new BadArchive('not-a-kata', `commit ${commit.oid}`, `it has no ${path}`);
      }
    }
    check(places.manifest, commit, manifestOf);
    check(places.options, commit, optionsOf);
    check(layout.truncations, commit, truncationsOf);
    for (const path of outputs) check(path, commit, () => undefined);
    const events = entryAt(objects, commit.tree, layout.events);
    if (listing.get(events?.oid ?? '') !== commit.index + 1) {
      const count = commit.index + 1;
      check(layout.events, commit, (text) => checkCount(text, count), String(count));
    }
    const files = entryAt(objects, commit.tree, layout.files.slice(0, -1));
    if (files?.isTree === true) checkFiles(layout.files, files);
  };
}

const outputs = [layout.stdout, layout.stderr, layout.status];

function checkCount(text: string, expected: number): void {
  const { length } = checkedEventsOf(text);
  if (length !== expected) throw new RangeError(`it has ${length} events, not ${expected}`);
}

/** What stands at a path below a tree; null when nothing does. */
export function entryAt(objects: GitObjects, tree: string, path: string): TreeEntry | null {
  const [name, ...rest] = path.split('/');
  const entry = entriesOf(objects.get(tree)).find((each) => each.name === name) ?? null;
  if (rest.length === 0 || entry === null) return entry;
  return entry.isTree ? entryAt(objects, entry.oid, rest.join('/')) : null;
}

function entriesOf(tree: GitObject): readonly TreeEntry[] {
  const known = entriesOfTrees.get(tree) ?? [...treeEntries(tree)];
  entriesOfTrees.set(tree, known);
  return known;
}

/** A tree is asked for each of its paths. */
const entriesOfTrees = new WeakMap<GitObject, readonly TreeEntry[]>();
