import type { DeletionMark } from '../dojo/deletion-ports.ts';
import type { Connection } from './connection.ts';
import type { DojoSchema } from './dojo-database.ts';
import { transact } from './transact.ts';

/**
 * What is marked as deleted, by its id. Only the marks are here: what they are of is untouched, so
 * that a mark which is lost, or cannot be read, loses nothing.
 */
export type Deletions = {
  marks(): Promise<ReadonlyMap<string, DeletionMark>>;
  mark(marks: readonly DeletionMark[]): Promise<void>;
  unmark(ids: readonly string[]): Promise<void>;
};

/** Kept among the settings, under this name. */
const name = 'deleted';

export function deletionsOf(connection: Connection<DojoSchema>): Deletions {
  const change = (by: (marks: Map<string, DeletionMark>) => void): Promise<void> =>
    connection.use((database) =>
      transact(database, ['settings'], async (transaction) => {
        const settings = transaction.objectStore('settings');
        const marks = marksIn(await settings.get(name));
        by(marks);
        await settings.put([...marks.values()], name);
      }),
    );

  return {
    marks: async () => marksIn(await connection.use((database) => database.get('settings', name))),
    mark: (marks) =>
      change((all) => {
        for (const mark of marks) all.set(mark.id, mark);
      }),
    unmark: (ids) =>
      change((all) => {
        for (const id of ids) all.delete(id);
      }),
  };
}

function marksIn(value: unknown): Map<string, DeletionMark> {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Map(all.filter(isMark).map((mark) => [mark.id, mark]));
}

function isMark(value: unknown): value is DeletionMark {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'at' in value &&
    typeof value.at === 'number' &&
    'events' in value &&
    typeof value.events === 'number'
  );
}
