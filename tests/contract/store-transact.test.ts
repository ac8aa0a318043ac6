import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { transact } from '../../src/store/transact.ts';
import { ownPrefix } from '../support/katas.ts';

type Schema = { rows: { key: string; value: string } };

let database: IDBPDatabase<Schema>;

beforeEach(async () => {
  database = await openDB<Schema>(`${ownPrefix()}transact`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('rows'),
  });
});

afterEach(async () => {
  database.close();
  await deleteDB(database.name);
});

test('a transaction that ended is told, whether or not what it asked for has an end', async () => {
  const written = transact(database, ['rows'], async (transaction) => {
    await transaction.objectStore('rows').put('here', 'a');
    transaction.abort();
    await new Promise(() => undefined);
  });
  await expect(written).rejects.toThrow(DOMException);
  expect(await database.getAll('rows')).toEqual([]);
});

test('work that throws is told by its own words, and nothing of it is kept', async () => {
  const written = transact(database, ['rows'], async (transaction) => {
    await transaction.objectStore('rows').put('here', 'a');
    throw new RangeError('not so');
  });
  await expect(written).rejects.toThrow('not so');
  expect(await database.getAll('rows')).toEqual([]);
});

test('what it answers is on disk', async () => {
  const answer = await transact(database, ['rows'], async (transaction) => {
    await transaction.objectStore('rows').put('here', 'a');
    return 42;
  });
  expect(answer).toBe(42);
  expect(await database.get('rows', 'a')).toBe('here');
});
