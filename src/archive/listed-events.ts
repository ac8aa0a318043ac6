import { textOf } from '../git/bytes.ts';
import type { GitObjects } from '../git/git-objects.ts';
import { layout } from '../kata/layout.ts';
import { soundOnly } from './bad-archive.ts';
import { entryAt } from './check-texts.ts';
import { jsonLength } from './json-length.ts';

/** How many events the events.json of a tree lists; null where there is none that can be read. */
export function listedEvents(objects: GitObjects, tree: string): number | null {
  const oid = eventsBlob(objects, tree);
  return oid === null ? null : jsonLength(textOf(objects.get(oid).content));
}

/** Nothing has been checked yet: throws BadArchive where the tree is not whole. */
export function eventsBlob(objects: GitObjects, tree: string): string | null {
  if (!objects.has(tree) || objects.get(tree).type !== 'tree') return null;
  const entry = soundOnly(`tree ${tree}`, () => entryAt(objects, tree, layout.events));
  return entry === null || entry.isTree || !objects.has(entry.oid) ? null : entry.oid;
}
