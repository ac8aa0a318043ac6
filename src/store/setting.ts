import type { Setting } from '../dojo/remote-ports.ts';
import { failed, ok } from '../kata/result.ts';
import { changesOf } from './changes.ts';
import type { Connection } from './connection.ts';
import type { DojoSchema } from './dojo-database.ts';
import { storageProblemOf } from './storage-problem.ts';
import { transact } from './transact.ts';

/** One value in the small database, by its name. */
export function settingOf(
  connection: Connection<DojoSchema>,
  prefix: string,
  name: string,
): Setting {
  const changes = changesOf(`${prefix}setting-${name}-`);
  return {
    read: async () => {
      try {
        return (await connection.use((database) => database.get('settings', name))) ?? null;
      } catch (error) {
        // Not to be read is as if nothing had been set; what is no problem of storage is thrown on.
        storageProblemOf(error);
        return null;
      }
    },
    change: async (by) => {
      try {
        await connection.use((database) =>
          transact(database, ['settings'], async (transaction) => {
            const settings = transaction.objectStore('settings');
            await settings.put(by((await settings.get(name)) ?? null), name);
          }),
        );
        changes.tell();
        return ok(null);
      } catch (error) {
        return failed(storageProblemOf(error));
      }
    },
    onChange: (listener) => changes.onChange(listener),
  };
}
