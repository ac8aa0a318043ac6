import type { Draft } from '../dojo/ports.ts';
import { filesOf, isEmptyPatch } from '../kata/files.ts';
import type { KataDatabase } from './kata-database.ts';
import { transact } from './transact.ts';

/** Drafts of all tabs, oldest first. */
export async function readDrafts(database: KataDatabase): Promise<readonly Draft[]> {
  const drafts = await database.getAll('drafts');
  return drafts
    .map((draft) => ({
      ...draft,
      // A database answers plain objects; files are safe for any name.
      patch: { ...draft.patch, put: filesOf(Object.entries(draft.patch.put)) },
    }))
    .toSorted((a, b) => a.at - b.at);
}

/** Puts the draft in place of the tab's draft on the same event; an empty one only takes that away. */
export async function writeDraft(database: KataDatabase, draft: Draft): Promise<void> {
  await transact(database, ['drafts'], async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const written = isEmptyPatch(draft.patch)
      ? drafts.delete([draft.tab, draft.on])
      : drafts.put(draft);
    // A page that is being left has no time to hear of the write: it is asked to stand at once.
    transaction.commit();
    await written;
  });
}
