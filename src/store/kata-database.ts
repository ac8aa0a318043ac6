import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft } from '../dojo/ports.ts';
import type { KeptFiles } from '../kata/kept-files.ts';
import type { Options } from '../kata/options.ts';
import type { Bytes } from '../git/bytes.ts';
import { noteRefusal, noteWaiting } from './newer-version.ts';
import { transact } from './transact.ts';

/** What one kata's database holds. */
export interface KataSchema extends DBSchema {
  /** The repository: a row for each file of its `.git` folder, by its path. */
  git: { key: string; value: Bytes };
  /** What was set and is in no commit yet. */
  state: { key: 'options'; value: Options };
  /** Edits that no event holds yet, by tab and by the event that they were made on. */
  drafts: { key: [tab: string, on: number]; value: Draft };
  /** What a stateful run left built, by the index of its event; one row at most. */
  kept: { key: number; value: KeptFiles };
}

export type KataDatabase = IDBPDatabase<KataSchema>;

/** Version 1 had no kept files. */
const version = 2;

export function kataDatabaseName(prefix: string, id: string): string {
  return `${prefix}kata-${id}`;
}

/** Whether a kata is here, whatever its state. */
export async function hasKataDatabase(prefix: string, id: string): Promise<boolean> {
  try {
    const database = await openKataDatabase(kataDatabaseName(prefix, id), () => undefined);
    database.close();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

/** Opens a database that is there. Rejects with a NotFoundError, and makes none, when it is not. */
export async function openKataDatabase(name: string, lost: () => void): Promise<KataDatabase> {
  const made = { is: false };
  try {
    return await openDB<KataSchema>(name, version, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        if (oldVersion === 1) database.createObjectStore('kept');
        if (oldVersion !== 0) return;
        made.is = true;
        // What the abort means is said below.
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_version, waiting) => {
        noteWaiting(waiting);
        lost();
      },
      terminated: lost,
    });
  } catch (error) {
    noteRefusal(error);
    throw made.is ? new DOMException(`there is no database ${name}`, 'NotFoundError') : error;
  }
}

/**
 * Makes a kata's database with these rows, and options that no event holds yet, or answers false when there is one of that name. The rows
 * are put while the database is being made, so that there never is one without them.
 */
export async function createKataDatabase(
  name: string,
  rows: ReadonlyMap<string, Bytes>,
  pending: Options | null = null,
): Promise<boolean> {
  const made: { is: boolean; failure: () => DOMException | null } = {
    is: false,
    failure: () => null,
  };
  const database = await openDB<KataSchema>(name, version, {
    upgrade: (making, oldVersion, _newVersion, transaction) => {
      if (oldVersion !== 0) return;
      made.is = true;
      made.failure = () => transaction.error;
      // openDB rejects too, and `failure` knows why.
      transaction.done.catch(() => undefined);
      const state = making.createObjectStore('state');
      making.createObjectStore('drafts', { keyPath: ['tab', 'on'] });
      making.createObjectStore('kept');
      const git = making.createObjectStore('git');
      for (const [path, bytes] of rows) git.put(bytes, path).catch(() => undefined);
      if (pending !== null) state.put(pending, 'options').catch(() => undefined);
    },
  }).catch((error: unknown) => {
    throw made.failure() ?? error;
  });
  try {
    if (made.is) await flush(database, rows);
    return made.is;
  } finally {
    database.close();
  }
}

/** A database is made with relaxed durability. A strict write after it takes it to the disk too. */
async function flush(database: KataDatabase, rows: ReadonlyMap<string, Bytes>): Promise<void> {
  await transact(database, ['git'], async (transaction) => {
    for (const [path, bytes] of [...rows].slice(0, 1)) {
      await transaction.objectStore('git').put(bytes, path);
    }
  });
}
