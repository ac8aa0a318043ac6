import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/**
 * One readwrite transaction. When it answers, it is on disk: `strict`, as browsers else only promise
 * to write soon. When it throws, nothing of it was written.
 */
export async function transact<Schema extends DBSchema, Name extends StoreNames<Schema>, T>(
  database: IDBPDatabase<Schema>,
  stores: Name[],
  work: (transaction: IDBPTransaction<Schema, Name[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const [worked, done] = await Promise.allSettled([working(transaction, work), transaction.done]);
  // Out of quota, only the transaction knows why: its requests just say that they were aborted.
  if (transaction.error !== null) throw transaction.error;
  if (worked.status === 'rejected') throw worked.reason;
  if (done.status === 'rejected') throw done.reason;
  return worked.value;
}

/** Work that throws of itself must take back what it has written. */
async function working<Transaction extends { abort(): void }, T>(
  transaction: Transaction,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await work(transaction);
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has been aborted by the browser already: that is why the work threw.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
