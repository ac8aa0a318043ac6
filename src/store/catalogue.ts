import { openDB, type DBSchema } from 'idb';
import { Connection } from './connection.ts';
import type { KataCommit } from './kata-commit.ts';

/**
 * What is known of every kata without opening it. It is made from the katas and can be made again:
 * that a row was not written, or is old, loses nothing.
 */
export type Catalogue = {
  readonly rows: () => Promise<readonly CatalogueRow[]>;
  /** Best effort: it never rejects. A row that is missed is made when the list is next read. */
  readonly keep: (kata: KataEntry) => Promise<void>;
  readonly closed: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type KataEntry = {
  readonly id: string;
  readonly commit: Pick<KataCommit, 'oid' | 'manifest' | 'eventsJson'>;
  readonly isOpen: boolean;
};

export type CatalogueRow = {
  readonly id: string;
  /** The commit that the row was made from. */
  readonly tip: string;
  readonly displayName: string;
  readonly exercise: string | null;
  /** As text: reading it is three times faster than cloning the events would be. */
  readonly eventsJson: string;
  /** A tab had the kata open and may not have lived to write its last row. */
  readonly isOpen: boolean;
};

interface CatalogueSchema extends DBSchema {
  katas: { key: string; value: CatalogueRow };
}

export function openCatalogue(prefix: string): Catalogue {
  const connection = new Connection<CatalogueSchema>((lost) =>
    openDB<CatalogueSchema>(`${prefix}dojo`, 1, {
      upgrade: (database) => {
        database.createObjectStore('katas', { keyPath: 'id' });
      },
      blocking: lost,
      terminated: lost,
    }),
  );

  return {
    rows: () => connection.use((database) => database.getAll('katas')),
    keep: (kata) =>
      bestEffort(() => connection.use((database) => database.put('katas', rowOf(kata)))),
    closed: (id) =>
      bestEffort(() =>
        connection.use(async (database) => {
          const { store } = database.transaction('katas', 'readwrite');
          const row = await store.get(id);
          if (row !== undefined) await store.put({ ...row, isOpen: false });
        }),
      ),
    remove: (id) => connection.use((database) => database.delete('katas', id)),
    close: () => connection.close(),
  };
}

function rowOf({ id, commit, isOpen }: KataEntry): CatalogueRow {
  return {
    id,
    tip: commit.oid,
    displayName: commit.manifest.display_name,
    exercise: commit.manifest.exercise ?? null,
    eventsJson: commit.eventsJson,
    isOpen,
  };
}

/** What fails here is mended when the list is next read, from the katas; no one need be told. */
async function bestEffort(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined);
}
