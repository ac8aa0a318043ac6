import { deleteDB } from 'idb';
import type { DeletionStore } from '../dojo/deletion-ports.ts';
import type { ClusterStore } from '../dojo/cluster-ports.ts';
import type { GroupStore } from '../dojo/group-ports.ts';
import type { KataRepository, KataStore } from '../dojo/ports.ts';
import type { Setting } from '../dojo/remote-ports.ts';
import type { StartPointStore } from '../dojo/start-point-ports.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { catalogueOf } from './catalogue.ts';
import { changesOf } from './changes.ts';
import { clusterStore } from './clusters.ts';
import { deletionStore, isMarked } from './deletion-store.ts';
import { deletionsOf } from './deletions.ts';
import { connectDojoDatabase } from './dojo-database.ts';
import { groupStore } from './groups.ts';
import { createKataDatabase, hasKataDatabase, kataDatabaseName } from './kata-database.ts';
import { listKatas } from './list-katas.ts';
import { mendClaims } from './mend-claims.ts';
import { holdOpen } from './open-locks.ts';
import { settingOf } from './setting.ts';
import { startPointStore } from './start-points.ts';
import { storageProblemOf } from './storage-problem.ts';

/**
 * Katas, each in an IndexedDB database of its own whose name begins with `prefix`. isomorphic-git is
 * large and is only loaded when a kata is made or opened: the list comes from the catalogue.
 */
export function openKataStore({ prefix }: { readonly prefix: string }): KataStore & {
  readonly groups: GroupStore;
  readonly clusters: ClusterStore;
  readonly deletions: DeletionStore;
  readonly startPoints: StartPointStore;
  setting(name: string): Setting;
  close(): Promise<void>;
} {
  const connection = connectDojoDatabase(prefix);
  const catalogue = catalogueOf(connection);
  const isKata = (id: string): Promise<boolean> => hasKataDatabase(prefix, id);
  const groups = groupStore(connection, isKata);
  const clusters = clusterStore(connection, isKata);
  const isNoKata = async (id: string): Promise<boolean> =>
    (await groups.find(id)) !== null || (await clusters.find(id)) !== null;
  const changes = changesOf(prefix);
  const startPoints = startPointStore(connection, prefix);
  const told = <T extends Result<unknown, unknown>>(result: T): T => {
    if (result.ok) changes.tell();
    return result;
  };
  const open = new Set<KataRepository>();
  const deletions = deletionsOf(connection);
  const allKatas = async () => {
    const katas = await listKatas(prefix, catalogue);
    await mendClaims(groups, katas);
    return katas;
  };

  return {
    createKata: async (creation) => {
      const { id } = creation.manifest;
      const { openBatch } = await import('./batch.ts');
      const { firstRows } = await import('./first-rows.ts');
      try {
        if (await isNoKata(id)) return failed({ kind: 'taken' });
        const batch = openBatch(kataDatabaseName(prefix, id));
        const { commit, rows } = await firstRows(batch, creation);
        if (!(await createKataDatabase(kataDatabaseName(prefix, id), rows))) {
          return failed({ kind: 'taken' });
        }
        await catalogue.keep({ id, commit, isOpen: false });
        return told(ok(null));
      } catch (error) {
        return failed(storageProblemOf(error));
      }
    },

    adoptKata: async (id, history) => {
      const { adoptKata } = await import('./adopt-kata.ts');
      try {
        if (await isNoKata(id)) return failed({ kind: 'taken' });
        const adopted = await adoptKata(prefix, catalogue, id, history);
        // A kata of that id may have been deleted here; this one was not.
        if (adopted.ok) await deletions.unmark([id]);
        return told(adopted);
      } catch (error) {
        return failed(storageProblemOf(error));
      }
    },

    standing: async (id, history) => {
      const { standing } = await import('./advance-kata.ts');
      return standing(prefix, id, history);
    },

    advanceKata: async (id, history) => {
      const { advanceKata } = await import('./advance-kata.ts');
      const advanced = await advanceKata(prefix, catalogue, id, history);
      if (advanced.ok && advanced.value === 'ahead') changes.tell();
      return advanced;
    },

    listKatas: async () => {
      const [katas, marks] = [await allKatas(), await deletions.marks()];
      return katas.filter((kata) => !isMarked(kata, marks.get(kata.id)));
    },

    openKata: async (id) => {
      const { openRepository } = await import('./kata-repository.ts');
      const letGo = await holdOpen(kataDatabaseName(prefix, id));
      const opened = await openRepository(prefix, id, catalogue);
      if (!opened.ok) {
        letGo();
        return opened;
      }
      const repository: KataRepository = {
        ...opened.value,
        save: async (submission) => told(await opened.value.save(submission)),
        close: () => {
          open.delete(repository);
          opened.value.close();
          letGo();
        },
      };
      open.add(repository);
      return ok(repository);
    },

    salvageKata: async (id) => {
      const { salvageKata } = await import('./salvage-kata.ts');
      return salvageKata(prefix, id);
    },

    deleteKata: async (id) => {
      for (const repository of open) {
        if (repository.id === id) repository.close();
      }
      await deleteDB(kataDatabaseName(prefix, id));
      await catalogue.remove(id);
      changes.tell();
    },

    onChange: (listener) => changes.onChange(listener),

    close: async () => {
      changes.close();
      startPoints.close();
      for (const repository of open) repository.close();
      await connection.close();
    },

    startPoints,

    deletions: deletionStore({
      prefix,
      deletions,
      catalogue,
      allKatas,
      groups,
      tell: () => changes.tell(),
    }),
    groups: { ...groups, create: async (group) => told(await groups.create(group)) },
    clusters: {
      ...clusters,
      create: async (cluster) => told(await clusters.create(cluster)),
    },
    setting: (name) => settingOf(connection, prefix, name),
  };
}
