import type { Options } from '../kata/options.ts';
import type { KataCommit } from './kata-commit.ts';
import type { KataDatabase } from './kata-database.ts';
import { isRef, mainPath, sameOptions } from './settle-event.ts';
import { transact } from './transact.ts';

/**
 * Changes what the next event carries of options; what is as the tip has it is pending no longer.
 * Read and written in one transaction, so that two tabs that set two options both have theirs.
 * false, with nothing written, when another tab has saved an event on the tip meanwhile.
 */
export async function changePendingOptions(
  database: KataDatabase,
  tip: KataCommit,
  change: Partial<Options>,
): Promise<boolean> {
  return transact(database, ['git', 'state'], async (transaction) => {
    const state = transaction.objectStore('state');
    const [main, pending = tip.options] = await Promise.all([
      transaction.objectStore('git').get(mainPath),
      state.get('options'),
    ]);
    if (!isRef(main, tip.oid)) return false;
    const options = { ...pending, ...change };
    await (sameOptions(options, tip.options)
      ? state.delete('options')
      : state.put(options, 'options'));
    return true;
  });
}
