import { groupOf, type Manifest, type Membership } from '../kata/manifest.ts';
import type { Connection } from './connection.ts';
import type { CatalogueRow, DojoSchema } from './dojo-database.ts';
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
};

type KataEntry = {
  readonly id: string;
  readonly commit: Pick<KataCommit, 'oid' | 'manifest' | 'eventsJson'>;
  readonly isOpen: boolean;
};

export function catalogueOf(connection: Connection<DojoSchema>): Catalogue {
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
    ...membership(commit.manifest),
  };
}

/** As a row or a summary has it: left out when the kata is in no group. */
export function membership(manifest: Manifest): { readonly group?: Membership } {
  const group = groupOf(manifest);
  return group === null ? {} : { group };
}

/** What fails here is mended when the list is next read, from the katas; no one need be told. */
async function bestEffort(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined);
}
