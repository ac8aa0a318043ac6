import type { IDBPObjectStore } from 'idb';
import type { AdoptProblem, KataHistory, Standing } from '../dojo/ports.ts';
import { textOf, type Bytes } from '../git/bytes.ts';
import { ok, failed, type Result } from '../kata/result.ts';
import { checkHistory } from './adopt-kata.ts';
import type { Catalogue } from './catalogue.ts';
import { Connection } from './connection.ts';
import { kataDatabaseName, openKataDatabase, type KataSchema } from './kata-database.ts';
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
          const added = [...rows].filter(([path]) => path === mainPath || !there.has(path));
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

/** By the tags: those of a history's events are all on its main. */
async function standingOf(git: GitRows, { refs }: KataHistory): Promise<Standing> {
  const tip = refs.get('refs/heads/main');
  const main = refOf(await git.get(mainPath));
  if (main === tip) return 'same';
  const index = eventCount(refs) - 1;
  if (refOf(await git.get(tagsFolder + String(index))) === tip) return 'behind';
  for (let at = 0; at < index; at += 1) {
    if (refs.get(`refs/tags/${at}`) === main) return 'ahead';
  }
  return 'diverged';
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
