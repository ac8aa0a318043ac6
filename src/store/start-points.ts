import type { KeptStartPoint, StartPointStore } from '../dojo/start-point-ports.ts';
import { filesOf } from '../kata/files.ts';
import { foldStartPointName } from '../kata/fold-start-point-name.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { StorageProblem } from '../dojo/ports.ts';
import { changesOf } from './changes.ts';
import type { Connection } from './connection.ts';
import type { DojoSchema } from './dojo-database.ts';
import { storageProblemOf } from './storage-problem.ts';
import { transact } from './transact.ts';

/** Start-points in the small database, by their folded names. */
export function startPointStore(
  connection: Connection<DojoSchema>,
  prefix: string,
): StartPointStore & { close(): void } {
  const changes = changesOf(`${prefix}start-points-`);
  const told = async (work: Promise<unknown>): Promise<Result<null, StorageProblem>> => {
    try {
      await work;
      changes.tell();
      return ok(null);
    } catch (error) {
      return failed(storageProblemOf(error));
    }
  };
  return {
    list: async () => {
      const all = await connection.use((database) => database.getAll('startPoints'));
      return all.map(safe).toSorted((a, b) => a.addedAt - b.addedAt);
    },
    keep: (all) =>
      told(
        connection.use((database) =>
          transact(database, ['startPoints'], async (transaction) => {
            const rows = transaction.objectStore('startPoints');
            for (const each of all) {
              await rows.put(each, foldStartPointName(each.manifest.display_name));
            }
          }),
        ),
      ),
    remove: (name) =>
      told(
        connection.use((database) =>
          transact(database, ['startPoints'], (transaction) =>
            transaction.objectStore('startPoints').delete(foldStartPointName(name)),
          ),
        ),
      ),
    onChange: (listener) => changes.onChange(listener),
    close: () => changes.close(),
  };
}

/** A database answers plain objects; files are safe for any name. */
function safe(kept: KeptStartPoint): KeptStartPoint {
  return { ...kept, files: filesOf(Object.entries(kept.files)) };
}
