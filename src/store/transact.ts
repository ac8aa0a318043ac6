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
  const worked = working(transaction, work);
  // It is heard of when it is asked for; until then it is no mistake that nobody caught.
  worked.catch(() => undefined);
  try {
    await transaction.done;
  } catch (error) {
    // Out of quota, only the transaction knows why: its requests just say that they were aborted.
    if (transaction.error !== null) throw transaction.error;
    // Work that threw of itself has aborted it, and knows why. Any other is not waited for: out of
    // quota while it commits, Chromium 156 leaves requests without an end.
    await Promise.race([worked, Promise.resolve()]);
    throw error;
  }
  return worked;
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
