import type { KataStore } from '../../../src/dojo/ports.ts';
import { timedKata } from './timed.ts';

/** What IndexedDB alone takes for the bytes that the store writes with each event. */
export type Raw = {
  /** Each event as one record, or as the rows that the store makes of it. */
  readonly write: (
    how: 'record' | 'rows',
    first: number,
    last: number,
  ) => Promise<readonly number[]>;
};

type Row = { readonly value: Uint8Array; readonly key: IDBValidKey };

/** Sees what the store writes for `last` events, and opens a bare database to write the same. */
export async function openRaw(store: KataStore, last: number): Promise<Raw> {
  const events = await rowsOfEvents(store, last);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('raw');
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('record');
      opening.result.createObjectStore('rows');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the database was not opened'));
  });

  function write(how: 'record' | 'rows', rows: readonly Row[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(how, 'readwrite', { durability: 'strict' });
      const objects = transaction.objectStore(how);
      for (const { value, key } of rows) objects.put(value, key);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  }

  return {
    async write(how, first, until) {
      const took: number[] = [];
      for (let index = first; index <= until; index += 1) {
        const rows = events[index] ?? [];
        const ready = how === 'rows' ? rows : [{ key: index, value: joined(rows) }];
        const started = performance.now();
        await write(how, ready);
        took.push(performance.now() - started);
      }
      return took;
    },
  };
}

async function rowsOfEvents(store: KataStore, last: number): Promise<readonly (readonly Row[])[]> {
  const events: Row[][] = [[]];
  const prototype = IDBObjectStore.prototype;
  // oxlint-disable-next-line typescript/unbound-method -- each is called on its object store below
  const originals = { put: prototype.put, add: prototype.add };
  const kata = await timedKata(store, 'Rawraw', last);
  for (const name of ['put', 'add'] as const) {
    prototype[name] = function watched(value: unknown, key?: IDBValidKey) {
      if (value instanceof Uint8Array && key !== undefined) events.at(-1)?.push({ value, key });
      return originals[name].call(this, value, key);
    };
  }
  for (let index = 1; index <= last; index += 1) {
    events.push([]);
    await kata.save(index, index);
  }
  Object.assign(prototype, originals);
  await store.deleteKata('Rawraw');
  return events;
}

function joined(rows: readonly Row[]): Uint8Array {
  const whole = new Uint8Array(rows.reduce((sum, { value }) => sum + value.length, 0));
  let at = 0;
  for (const { value } of rows) {
    whole.set(value, at);
    at += value.length;
  }
  return whole;
}
