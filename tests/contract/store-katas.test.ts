import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataStore } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { Connection } from '../../src/store/connection.ts';
import { openKataDatabase, type KataSchema } from '../../src/store/kata-database.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { repositoryReader } from '../../src/store/repository-reader.ts';
import {
  creationOf,
  manifest,
  openNew,
  ownPrefix,
  saveRun,
  submissionOn,
} from '../support/katas.ts';

let prefix: string;
let store: KataStore & { close(): Promise<void> };

beforeEach(() => {
  prefix = ownPrefix();
  store = openKataStore({ prefix });
});

afterEach(async () => {
  await store.close();
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(prefix) === true) await deleteDB(name);
  }
});

describe('the list', () => {
  test('is empty at first', async () => {
    expect(await store.listKatas()).toEqual([]);
  });

  test('names every kata, the one with the newest event first', async () => {
    const first = await openNew(store, creationOf('AAAAAA'));
    await openNew(store, creationOf('BBBBBB'));
    await saveRun(first);
    const list = await store.listKatas();
    expect(list.map(({ id }) => id)).toEqual(['AAAAAA', 'BBBBBB']);
    expect(list[0]).toEqual({
      id: 'AAAAAA',
      displayName: manifest.display_name,
      exercise: manifest.exercise,
      events: (await first.head()).events,
    });
  });

  test('finds katas whose row a crash has lost, and events that a row has missed', async () => {
    const kata = await openNew(store, creationOf('AAAAAA'));
    await openNew(store, creationOf('BBBBBB'));
    const before = await rows();
    await saveRun(kata);
    await putRows(before.filter(({ id }) => id === 'AAAAAA'));
    const list = await store.listKatas();
    expect(list.map(({ id, events }) => [id, events.length])).toEqual([
      ['AAAAAA', 2],
      ['BBBBBB', 1],
    ]);
    expect((await rows()).map(({ id, isOpen }) => [id, isOpen])).toEqual([
      ['AAAAAA', false],
      ['BBBBBB', false],
    ]);
  });

  test('forgets a kata whose database is gone', async () => {
    await openNew(store, creationOf('AAAAAA'));
    await deleteDB(`${prefix}kata-AAAAAA`);
    expect(await store.listKatas()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('comes from the catalogue alone for katas that were closed', async () => {
    (await openNew(store, creationOf('AAAAAA'))).close();
    await store.listKatas();
    const [row] = await rows();
    expect(row?.isOpen).toBe(false);
    await putRows([{ ...row, id: 'AAAAAA', isOpen: false, displayName: 'from the catalogue' }]);
    expect((await store.listKatas())[0]?.displayName).toBe('from the catalogue');
  });

  test('holds a damaged kata too', async () => {
    await openNew(store, creationOf('AAAAAA'));
    await git('AAAAAA', (rowsOf) => rowsOf.delete('/.git/refs/heads/main'));
    await putRows([]);
    expect((await store.listKatas()).map(({ id }) => id)).toEqual(['AAAAAA']);
  });
});

describe('katas', () => {
  test('an id is given once', async () => {
    const kata = await openNew(store, creationOf('AAAAAA'));
    const again = await store.createKata(creationOf('AAAAAA', filesOf([['other', '']])));
    expect(again).toEqual({ ok: false, problem: { kind: 'taken' } });
    expect(Object.keys((await kata.snapshot(0)).files)).not.toContain('other');
  });

  test('of two tabs that create the same id at once, one does', async () => {
    const other = openKataStore({ prefix });
    const made = await Promise.all([
      store.createKata(creationOf('AAAAAA')),
      other.createKata(creationOf('AAAAAA')),
    ]);
    expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    await other.close();
  });

  test('one that is not here is unknown, and looking for it makes none', async () => {
    const unknown = { ok: false, problem: { kind: 'unknown', id: 'zzzzzz' } };
    expect(await store.openKata('zzzzzz')).toEqual(unknown);
    expect(await store.openKata('zzzzzz')).toEqual(unknown);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(`${prefix}kata-zzzzzz`);
  });

  test('one that was deleted is gone, also while it is open', async () => {
    await openNew(store, creationOf('AAAAAA'));
    await store.deleteKata('AAAAAA');
    expect(await store.listKatas()).toEqual([]);
    expect((await store.openKata('AAAAAA')).ok).toBe(false);
    expect((await store.createKata(creationOf('AAAAAA'))).ok).toBe(true);
  });

  test.each([
    ['main is missing', 'main', (r: Rows) => r.delete('/.git/refs/heads/main')],
    [
      'main is no commit',
      'nonsense',
      (r: Rows) => r.put(bytes('nonsense\n'), '/.git/refs/heads/main'),
    ],
    ['the tag is missing', 'refs/tags/1', (r: Rows) => r.delete('/.git/refs/tags/1')],
    [
      'the tag is elsewhere',
      'main is at',
      async (r: Rows) =>
        r.put((await r.get('/.git/refs/tags/0')) ?? bytes(''), '/.git/refs/tags/1'),
    ],
    [
      'an object is missing',
      'Could not find',
      async (r: Rows) => {
        const main = await r.get('/.git/refs/heads/main');
        const oid = new TextDecoder().decode(main).trim();
        await r.delete(`/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
      },
    ],
  ])('damage is found at opening: %s', async (_name, words, harm) => {
    const kata = await openNew(store, creationOf('AAAAAA'));
    await saveRun(kata);
    kata.close();
    await git('AAAAAA', harm);
    const opened = await store.openKata('AAAAAA');
    if (opened.ok) throw new Error('it was opened');
    expect(opened.problem).toMatchObject({ kind: 'damaged', id: 'AAAAAA' });
    expect(JSON.stringify(opened.problem)).toContain(words);
  });
});

describe('trouble', () => {
  test('a connection that was lost is opened again', async () => {
    const kata = await openNew(store, creationOf('AAAAAA'));
    await askForDatabase('AAAAAA', (transaction) => transaction.abort());
    await saveRun(kata);
    expect((await kata.head()).events).toHaveLength(2);
  });

  test('a newer version of the app in another tab is told, and this one lets go', async () => {
    const kata = await openNew(store, creationOf('AAAAAA'));
    const { tip } = await kata.head();
    await askForDatabase('AAAAAA', () => undefined);
    const saved = await kata.save(submissionOn(tip, 1));
    expect(saved).toMatchObject({ ok: false, problem: { kind: 'storage' } });
    expect(JSON.stringify(saved)).toContain('VersionError');
  });

  test('a repository cannot be written but by an event', async () => {
    const connection = new Connection<KataSchema>((lost) =>
      openKataDatabase(`${prefix}kata-AAAAAA`, lost),
    );
    await openNew(store, creationOf('AAAAAA'));
    const { fs } = repositoryReader('AAAAAA', connection);
    await expect(fs.promises.writeFile('/.git/refs/tags/7', 'x')).rejects.toThrow(RangeError);
    await connection.close();
  });
});

type Row = { readonly id: string; readonly isOpen: boolean; readonly displayName?: string };
type Rows = {
  get(path: string): Promise<Uint8Array | undefined>;
  put(value: Uint8Array, path: string): Promise<unknown>;
  delete(path: string): Promise<void>;
};

async function rows(): Promise<Row[]> {
  const database = await openDB(`${prefix}dojo`);
  const all = (await database.getAll('katas')) as Row[];
  database.close();
  return all;
}

async function putRows(all: readonly Row[]): Promise<void> {
  const database = await openDB(`${prefix}dojo`);
  await database.clear('katas');
  for (const row of all) await database.put('katas', row);
  database.close();
}

/** Changes a kata's repository behind the store's back. */
async function git(id: string, change: (rows: Rows) => unknown): Promise<void> {
  const database = await openDB(`${prefix}kata-${id}`);
  await change({
    get: async (path) => (await database.get('git', path)) as Uint8Array | undefined,
    put: (value, path) => database.put('git', value, path),
    delete: (path) => database.delete('git', path),
  });
  database.close();
}

/** What a tab with a newer version of the app does: all others must close the kata for it. */
async function askForDatabase(
  id: string,
  upgrade: (transaction: { abort(): void }) => void,
): Promise<void> {
  const asked = openDB(`${prefix}kata-${id}`, 1000, {
    upgrade: (_database, _old, _new, transaction) => {
      transaction.done.catch(() => undefined);
      upgrade(transaction);
    },
  });
  await asked.then(
    (database) => database.close(),
    () => undefined,
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
