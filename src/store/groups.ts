import type { Claim, Group, GroupStore } from '../dojo/group-ports.ts';
import { filesOf } from '../kata/files.ts';
import { failed, ok } from '../kata/result.ts';
import type { Connection } from './connection.ts';
import type { DojoSchema } from './dojo-database.ts';
import { storageProblemOf } from './storage-problem.ts';
import { transact } from './transact.ts';

/** Groups in the small database. `isKata` tells the ids that katas have: no group is given one. */
export function groupStore(
  connection: Connection<DojoSchema>,
  isKata: (id: string) => Promise<boolean>,
): GroupStore & {
  /** With who is who in it. A cluster of that id goes, too; its groups stay. */
  remove(id: string): Promise<void>;
  /** The kata is gone: its animal is free. */
  unclaim(kataId: string): Promise<void>;
} {
  async function adding(work: () => Promise<boolean>) {
    try {
      return (await work()) ? ok(null) : failed({ kind: 'taken' } as const);
    } catch (error) {
      return failed(storageProblemOf(error));
    }
  }

  return {
    create: (group) =>
      adding(async () => {
        if (await isKata(group.manifest.id)) return false;
        return connection.use((database) =>
          transact(database, ['groups', 'clusters'], async (transaction) => {
            const { id } = group.manifest;
            const groups = transaction.objectStore('groups');
            const isFree =
              (await groups.getKey(id)) === undefined &&
              (await transaction.objectStore('clusters').getKey(id)) === undefined;
            if (isFree) await groups.add(group, id);
            return isFree;
          }),
        );
      }),

    find: async (id) => {
      const group = await connection.use((database) => database.get('groups', id));
      return group === undefined ? null : safeGroup(group);
    },

    list: async () =>
      (await connection.use((database) => database.getAll('groups'))).map(safeGroup),

    claims: async (id) => {
      const range = IDBKeyRange.bound([id], [id, []]);
      return connection.use(async (database) => {
        const { store } = database.transaction('claims');
        const [keys, katas] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return new Map(keys.map(([, avatarIndex], at) => [avatarIndex, katas[at] ?? '']));
      });
    },

    claim: ({ groupId, avatarIndex, kataId }: Claim) =>
      adding(() =>
        connection.use((database) =>
          transact(database, ['claims'], async (transaction) => {
            const claims = transaction.objectStore('claims');
            const holder = await claims.get([groupId, avatarIndex]);
            if (holder === undefined) await claims.add(kataId, [groupId, avatarIndex]);
            return holder === undefined || holder === kataId;
          }),
        ),
      ),

    remove: (id) =>
      connection.use((database) =>
        transact(database, ['groups', 'claims', 'clusters'], async (transaction) => {
          await Promise.all([
            transaction.objectStore('clusters').delete(id),
            transaction.objectStore('groups').delete(id),
            transaction.objectStore('claims').delete(IDBKeyRange.bound([id], [id, []])),
          ]);
        }),
      ),

    unclaim: (kataId) =>
      connection.use((database) =>
        transact(database, ['claims'], async (transaction) => {
          const claims = transaction.objectStore('claims');
          const [keys, holders] = await Promise.all([claims.getAllKeys(), claims.getAll()]);
          await Promise.all(
            keys.filter((_, at) => holders[at] === kataId).map((key) => claims.delete(key)),
          );
        }),
      ),
  };
}

/** A database answers plain objects; files are safe for any name. */
function safeGroup({ manifest, files }: Group): Group {
  return { manifest, files: filesOf(Object.entries(files)) };
}
