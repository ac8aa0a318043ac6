import type { Cluster, ClusterStore, WholeCluster } from '../dojo/cluster-ports.ts';
import { isSameGroup } from '../kata/group-json.ts';
import { failed, ok } from '../kata/result.ts';
import type { Connection } from './connection.ts';
import type { DojoSchema } from './dojo-database.ts';
import { storageProblemOf } from './storage-problem.ts';
import { transact } from './transact.ts';

/** Clusters in the small database. `isKata` tells the ids that katas have: no cluster is given one. */
export function clusterStore(
  connection: Connection<DojoSchema>,
  isKata: (id: string) => Promise<boolean>,
): ClusterStore {
  return {
    create: async (cluster) => {
      const ids = [cluster.id, ...idsOf(cluster)];
      try {
        if (new Set(ids).size < ids.length) return failed({ kind: 'taken' });
        for (const id of ids) if (await isKata(id)) return failed({ kind: 'taken' });
        return (await createIfFree(connection, cluster)) ? ok(null) : failed({ kind: 'taken' });
      } catch (error) {
        return failed(storageProblemOf(error));
      }
    },
    find: async (id) => (await connection.use((database) => database.get('clusters', id))) ?? null,
    list: () => connection.use((database) => database.getAll('clusters')),
  };
}

/** All is looked at before anything is written. */
function createIfFree(connection: Connection<DojoSchema>, cluster: WholeCluster): Promise<boolean> {
  return connection.use((database) =>
    transact(database, ['groups', 'clusters'], async (transaction) => {
      const groups = transaction.objectStore('groups');
      const clusters = transaction.objectStore('clusters');
      const rows = await clusters.getAll();
      if (rows.some(({ id }) => id === cluster.id)) return false;
      if ((await groups.getKey(cluster.id)) !== undefined) return false;
      const isNew: boolean[] = [];
      for (const group of cluster.groups) {
        const { id } = group.manifest;
        if (rows.some((row) => row.id === id || row.groupIds.includes(id))) return false;
        const here = await groups.get(id);
        if (here !== undefined && !isSameGroup(here, group)) return false;
        isNew.push(here === undefined);
      }
      const added = cluster.groups.filter((_, at) => isNew[at] === true);
      const row: Cluster = { id: cluster.id, groupIds: idsOf(cluster) };
      for (const group of added) await groups.add(group, group.manifest.id);
      await clusters.add(row);
      return true;
    }),
  );
}

function idsOf({ groups }: WholeCluster): readonly string[] {
  return groups.map(({ manifest }) => manifest.id);
}
