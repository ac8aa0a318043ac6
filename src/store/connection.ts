import type { DBSchema, IDBPDatabase } from 'idb';

/** Opens the database; `lost` is to be called when the connection can be used no longer. */
export type Opening<Schema extends DBSchema> = (lost: () => void) => Promise<IDBPDatabase<Schema>>;

/**
 * A connection to a database, opened when first used. A browser may take one away at any time (Safari
 * does it to a tab in the background), and another tab may need it gone: the next use opens it again.
 */
export class Connection<Schema extends DBSchema> {
  readonly #opening: Opening<Schema>;
  #database: Promise<IDBPDatabase<Schema>> | null = null;
  #isClosed = false;
  readonly #uses = new Set<Promise<unknown>>();

  constructor(opening: Opening<Schema>) {
    this.#opening = opening;
  }

  /** Does the work; if the connection turns out to be lost, once more on a new one. */
  async use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const using = this.#use(work);
    this.#uses.add(using);
    try {
      return await using;
    } finally {
      this.#uses.delete(using);
    }
  }

  /** Lets what is under way come to its end. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#uses);
    this.#isClosed = true;
    await this.#drop(this.#database);
  }

  async #use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const database = this.#opened();
    try {
      return await work(await database);
    } catch (error) {
      if (this.#isClosed || !isLoss(error)) throw error;
      await this.#drop(database);
      return work(await this.#opened());
    }
  }

  #opened(): Promise<IDBPDatabase<Schema>> {
    if (this.#isClosed) throw new RangeError('used after it was closed: a database connection');
    if (this.#database === null) {
      const opened: Promise<IDBPDatabase<Schema>> = this.#opening(() => void this.#drop(opened));
      // One that could not be opened is not kept, so that the next use tries again.
      opened.catch(() => this.#drop(opened));
      this.#database = opened;
    }
    return this.#database;
  }

  async #drop(database: Promise<IDBPDatabase<Schema>> | null): Promise<void> {
    if (this.#database === database) this.#database = null;
    // One that never opened needs no closing; whoever asked for it has been told.
    const opened = await database?.catch(() => null);
    opened?.close();
  }
}

/** What browsers say when the connection is gone; a transaction cut off by it is aborted. */
function isLoss(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name)
  );
}
