import { deleteDB } from 'idb';

/** Deletes every database whose name begins so. Other tabs let go of theirs; what they write is lost. */
export async function eraseDatabases(prefix: string): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (name.startsWith(prefix)) await deleteDB(name);
  }
}
