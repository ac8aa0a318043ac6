import type { IDBPObjectStore } from 'idb';
import type { AdoptProblem, KataHistory, Standing } from '../dojo/ports.ts';
import { textOf, type Bytes } from '../git/bytes.ts';
import { commitLinks, gitObject, gitObjects, type GitObject } from '../git/git-objects.ts';
import { inflated } from '../git/zlib.ts';
import { ok, failed, type Result } from '../kata/result.ts';
import { checkHistory } from './adopt-kata.ts';
import type { Catalogue } from './catalogue.ts';
import { Connection } from './connection.ts';
import { kataDatabaseName, openKataDatabase, type KataSchema } from './kata-database.ts';
import { objectPath, refPath } from './git-rows.ts';
import { mainPath, tagsFolder } from './settle-event.ts';
import { storageProblemOf } from './storage-problem.ts';
import { transact } from './transact.ts';

type GitRows = Pick<
  IDBPObjectStore<KataSchema, ('git' | 'state')[], 'git', 'readonly' | 'readwrite'>,
  'get'
>;

export async function standing(
  prefix: string,
  id: string,
  history: KataHistory,
): Promise<Standing> {
  const opened = await onDatabase(prefix, id, (connection) =>
    connection.use((database) => standingOf(database.transaction('git').store, history)),
  );
  return opened ?? 'unknown';
}

/** Puts what a history has more into the kata, when the kata has nothing that the history has not. */
export async function advanceKata(
  prefix: string,
  catalogue: Catalogue,
  id: string,
  history: KataHistory,
): Promise<Result<Standing, Exclude<AdoptProblem, { readonly kind: 'taken' }>>> {
  const checked = await checkHistory(id, history);
  if (!checked.ok) return checked;
  const { rows, tip } = checked.value;
  try {
    const was = await onDatabase(prefix, id, (connection) =>
      connection.use((database) =>
        transact(database, ['git', 'state'], async (transaction) => {
          const git = transaction.objectStore('git');
          const stands = await standingOf(git, history);
          if (stands !== 'ahead') return stands;
          const there = new Set(await git.getAllKeys());
          const added = [...rows].filter(([path]) => isBranch(path) || !there.has(path));
          await Promise.all(added.map(([path, bytes]) => git.put(bytes, path)));
          const state = transaction.objectStore('state');
          const { pending } = history;
          if (pending !== null && (await state.count('options')) === 0) {
            await state.put(pending, 'options');
          }
          return stands;
        }),
      ),
    );
    if (was === 'ahead') {
      tell(kataDatabaseName(prefix, id));
      // Another tab may have it open: the row is in doubt until that one closes it.
      await catalogue.keep({ id, commit: tip, isOpen: true });
    }
    return ok(was ?? 'unknown');
  } catch (error) {
    return failed(storageProblemOf(error));
  }
}

/** By which main stands on which: it may be on a commit that has no tag. */
async function standingOf(git: GitRows, { objects, refs }: KataHistory): Promise<Standing> {
  const tip = refs.get('refs/heads/main') ?? null;
  const main = refOf(await git.get(mainPath));
  if (main === tip) return 'same';
  const theirs = gitObjects(objects);
  const isTheirs = async (oid: string) => (theirs.has(oid) ? theirs.get(oid) : null);
  if (await standsOn(tip, main, isTheirs)) return 'ahead';
  const index = eventCount(refs) - 1;
  if (refOf(await git.get(tagsFolder + String(index))) === tip) return 'behind';
  const isOurs = async (oid: string) => {
    const row = await git.get(objectPath(oid));
    return row === undefined ? null : gitObject(oid, inflated(row));
  };
  return (await standsOn(main, tip, isOurs)) ? 'behind' : 'diverged';
}

async function standsOn(
  tip: string | null,
  past: string | null,
  read: (oid: string) => Promise<GitObject | null>,
): Promise<boolean> {
  let oid = tip;
  while (oid !== null && oid !== past) {
    const commit = await read(oid);
    oid = commit === null ? null : (commitLinks(commit).parents[0] ?? null);
  }
  return oid !== null && oid === past;
}

/** main, and the owner's own commits beside it: they have moved on. */
function isBranch(path: string): boolean {
  return path.startsWith(refPath('refs/heads/'));
}

function eventCount(refs: ReadonlyMap<string, string>): number {
  let count = 0;
  while (refs.has(`refs/tags/${count}`)) count += 1;
  return count;
}

function refOf(row: Bytes | undefined): string | null {
  return row === undefined ? null : textOf(row).trim();
}

/** null when there is no database of this kata. */
async function onDatabase<T>(
  prefix: string,
  id: string,
  work: (connection: Connection<KataSchema>) => Promise<T>,
): Promise<T | null> {
  const name = kataDatabaseName(prefix, id);
  const connection = new Connection<KataSchema>((lost) => openKataDatabase(name, lost));
  try {
    return await work(connection);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  } finally {
    await connection.close();
  }
}

function tell(name: string): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
}
