import { openDB, type DBSchema } from 'idb';
import type { Cluster } from '../dojo/cluster-ports.ts';
import type { Group } from '../dojo/group-ports.ts';
import type { KeptStartPoint } from '../dojo/start-point-ports.ts';
import type { Membership } from '../kata/manifest.ts';
import { Connection } from './connection.ts';
import { noteRefusal, noteWaiting } from './newer-version.ts';

/** The small database beside the katas: what is known of them all, the groups, and the clusters. */
export interface DojoSchema extends DBSchema {
  katas: { key: string; value: CatalogueRow };
  /** By the group's id. */
  groups: { key: string; value: Group };
  clusters: { key: string; value: Cluster };
  /** The id of the kata that has the avatar. */
  claims: { key: [groupId: string, avatarIndex: number]; value: string };
  /** By name; what each is, its reader checks. */
  settings: { key: string; value: unknown };
  /** Those that the person brought, by their folded names. */
  startPoints: { key: string; value: KeptStartPoint };
}

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
  readonly group?: Membership;
};

/** Version 1 had no groups, version 2 no settings, version 3 no clusters, version 4 no start-points. */
const version = 5;

export function connectDojoDatabase(prefix: string): Connection<DojoSchema> {
  return new Connection<DojoSchema>((lost) => {
    const opened = openDB<DojoSchema>(`${prefix}dojo`, version, {
      upgrade: (database, oldVersion) => {
        if (oldVersion === 0) database.createObjectStore('katas', { keyPath: 'id' });
        if (oldVersion < 2) {
          database.createObjectStore('groups');
          database.createObjectStore('claims');
        }
        if (oldVersion < 3) database.createObjectStore('settings');
        if (oldVersion < 4) database.createObjectStore('clusters', { keyPath: 'id' });
        database.createObjectStore('startPoints');
      },
      blocking: (_version, waiting) => {
        noteWaiting(waiting);
        lost();
      },
      terminated: lost,
    });
    opened.catch(noteRefusal);
    return opened;
  });
}
