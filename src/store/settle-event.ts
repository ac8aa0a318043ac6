import type { IDBPTransaction } from 'idb';
import type { Draft, Submission } from '../dojo/ports.ts';
import { failTag } from '../kata/fail-tag.ts';
import { isEmptyPatch } from '../kata/files.ts';
import type { Options } from '../kata/options.ts';
import { dateOf } from '../kata/time.ts';
import { bytesOf, type Bytes } from '../git/bytes.ts';
import { gitdir } from './git-file-system.ts';
import { isKeepable } from './kept-files.ts';
import type { KataDatabase, KataSchema } from './kata-database.ts';
import { transact } from './transact.ts';

export const mainPath = `${gitdir}/refs/heads/main`;
export const tagsFolder = `${gitdir}/refs/tags/`;

export type Settled =
  | { readonly kind: 'saved'; readonly pending: Options | null }
  | { readonly kind: 'overtaken'; readonly failTag: string };

export type Made = {
  readonly submission: Submission;
  /** The event's commit, its objects as rows, and the options that stand in it. */
  readonly commit: string;
  readonly rows: ReadonlyMap<string, Bytes>;
  /** The same of the event that comes right after it, if one does. */
  readonly follower: { readonly commit: string; readonly rows: ReadonlyMap<string, Bytes> } | null;
  readonly options: Options;
  /** What stood in the event before. */
  readonly optionsBefore: Options;
  /** The connection was lost in the first try, which may have been done before we heard of it. */
  readonly isSecondTry: boolean;
};

const stores: ('git' | 'state' | 'drafts' | 'kept')[] = ['git', 'state', 'drafts', 'kept'];
type EventTransaction = IDBPTransaction<KataSchema, typeof stores, 'readwrite'>;

/**
 * The one transaction of an event. Browsers run those of one database one after another, in all tabs,
 * so that what is read here holds until all is written: of two tabs that submit event N, one gets the
 * tag and the branch, and the other's objects are kept under a fail tag.
 */
export async function settleEvent(database: KataDatabase, made: Made): Promise<Settled> {
  return transact(database, stores, async (transaction) => {
    const { submission, commit } = made;
    const git = transaction.objectStore('git');
    const [main, taken, pending = null] = await Promise.all([
      git.get(mainPath),
      git.get(tagPath(submission)),
      transaction.objectStore('state').get('options'),
    ]);
    if (made.isSecondTry && isRef(taken, commit)) return { kind: 'saved', pending };
    return taken === undefined && isRef(main, submission.parent)
      ? keepAsEvent(transaction, made, pending)
      : keepAsFailed(transaction, made);
  });
}

async function keepAsEvent(
  transaction: EventTransaction,
  made: Made,
  pending: Options | null,
): Promise<Settled> {
  const { submission } = made;
  const git = transaction.objectStore('git');
  const drafts = transaction.objectStore('drafts');
  const state = transaction.objectStore('state');
  const kept = transaction.objectStore('kept');
  const left = optionsLeft(made, pending);
  // The tab's draft on the event before is taken in by this one; what it left on older ones is not.
  const draft = draftOf(submission);
  const { rows, tip, tags } = writtenOf(made);
  await Promise.all([
    ...rows.map(([path, bytes]) => git.put(bytes, path)),
    git.put(refBytes(tip), mainPath),
    ...tags.map(([path, oid]) => git.add(refBytes(oid), path)),
    left === null ? state.delete('options') : state.put(left, 'options'),
    ...(draft === null ? [] : [drafts.delete([draft.tab, submission.event.index - 1])]),
    ...(draft === null || isEmptyPatch(draft.patch) ? [] : [drafts.put(draft)]),
    ...(submission.kept === undefined ? [] : [kept.clear()]),
    ...(isKeepable(submission.kept) ? [kept.put(submission.kept, submission.event.index)] : []),
  ]);
  return { kind: 'saved', pending: left };
}

/** The event, and the one that comes right after it, if one does. */
function writtenOf({ submission, commit, rows, follower }: Made): {
  readonly rows: readonly (readonly [path: string, bytes: Bytes])[];
  readonly tip: string;
  readonly tags: readonly (readonly [path: string, oid: string])[];
} {
  const { followedBy } = submission;
  const tag = [tagPath(submission), commit] as const;
  if (follower === null || followedBy === undefined) {
    return { rows: [...rows], tip: commit, tags: [tag] };
  }
  return {
    rows: [...rows, ...follower.rows],
    tip: follower.commit,
    tags: [tag, [tagPath(followedBy), follower.commit]],
  };
}

/**
 * The options that the next event is to carry: what was set, or set back, while this one was made.
 * null when this one has them all.
 */
function optionsLeft(made: Made, pending: Options | null): Options | null {
  const wanted = pending ?? made.optionsBefore;
  return sameOptions(wanted, made.options) ? null : wanted;
}

async function keepAsFailed(transaction: EventTransaction, made: Made): Promise<Settled> {
  const git = transaction.objectStore('git');
  const free = await freeFailTag(made, (name) => git.get(tagsFolder + name));
  await Promise.all([
    ...[...made.rows].map(([path, bytes]) => git.put(bytes, path)),
    git.put(refBytes(made.commit), tagsFolder + free),
  ]);
  return { kind: 'overtaken', failTag: free };
}

export function refBytes(oid: string): Bytes {
  return bytesOf(`${oid}\n`);
}

export function sameOptions(a: Options, b: Options): boolean {
  return (Object.keys(a) as (keyof Options)[]).every((name) => a[name] === b[name]);
}

function tagPath({ event }: Pick<Submission, 'event'>): string {
  return tagsFolder + String(event.index);
}

export function isRef(row: Bytes | undefined, oid: string): boolean {
  return row !== undefined && new TextDecoder().decode(row).trim() === oid;
}

/** Two tabs may be overtaken in the same millisecond: the later one is given the next that is free. */
async function freeFailTag(
  { submission: { event }, commit, isSecondTry }: Made,
  find: (name: string) => Promise<Bytes | undefined>,
): Promise<string> {
  for (let at = dateOf(event.time).getTime(); ; at += 1) {
    const name = failTag(event.index, new Date(at));
    const row = await find(name);
    if (row === undefined || (isSecondTry && isRef(row, commit))) return name;
  }
}

/** What the tab's editor holds beyond the last event, as a draft on it. */
function draftOf({ event, followedBy, draft }: Submission): Draft | null {
  if (draft === null) return null;
  const last = followedBy?.event ?? event;
  return { ...draft, on: last.index, at: dateOf(last.time).getTime() };
}
