import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { deletePractice, type Deleted } from '../../dojo/delete-practice.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { downloadKata, type Download } from '../../dojo/download-kata.ts';
import { listDeleted, type DeletedPractice } from '../../dojo/list-deleted.ts';
import { listPractices } from '../../dojo/list-practices.ts';
import { purgeDeleted } from '../../dojo/purge-deleted.ts';
import { restorePractice } from '../../dojo/restore-practice.ts';
import { homeWords } from '../words/home.ts';
import { openWords, storageWords } from '../words/sentences.ts';
import { foundIn, practiceCards, type PracticeCard } from './practice-cards.ts';

export type HomeModel = {
  /** null until they are read. */
  readonly practices: ReadonlySignal<readonly PracticeCard[] | null>;
  readonly search: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly PracticeCard[]>;
  /** What can be restored, the latest deleted first. */
  readonly deleted: ReadonlySignal<readonly DeletedPractice[]>;
  /** The deletion that was made last, until it is undone or put away. */
  readonly undoable: ReadonlySignal<{
    readonly card: PracticeCard;
    readonly deleted: Deleted;
  } | null>;
  /** What came of the last thing that was asked for, as a sentence; '' for nothing. */
  readonly said: ReadonlySignal<string>;
  readonly problem: ReadonlySignal<string | null>;
  searchFor(text: string): void;
  remove(card: PracticeCard): Promise<void>;
  undo(): Promise<void>;
  putUndoAway(): void;
  restore(deleted: DeletedPractice): Promise<void>;
  /** Deletes for good what was deleted. */
  empty(): Promise<void>;
  /** null, with the problem told, when it cannot be opened. */
  download(id: string): Promise<Download | null>;
  close(): void;
};

/** Reads them at once, and again whenever a tab changes any of them. */
export function createHomeModel(dojo: Dojo): HomeModel {
  const practices = signal<readonly PracticeCard[] | null>(null);
  const deleted = signal<readonly DeletedPractice[]>([]);
  const search = signal('');
  const undoable = signal<{ readonly card: PracticeCard; readonly deleted: Deleted } | null>(null);
  const said = signal('');
  const problem = signal<string | null>(null);
  let reading: Promise<void> | null = null;
  let isStale = false;
  const closing = new AbortController();

  /** One reading at a time; what changes meanwhile is read in one more after it. */
  function refresh(): Promise<void> {
    isStale = true;
    reading ??= readWhileStale();
    return reading;
  }

  async function readWhileStale(): Promise<void> {
    while (isStale && !closing.signal.aborted) {
      isStale = false;
      try {
        const all = await dojo.deletions.list();
        const cards = practiceCards(await listPractices(dojo, all));
        const gone = await listDeleted(dojo, all);
        batch(() => {
          practices.value = cards;
          deleted.value = gone;
        });
      } catch (error) {
        if (!closing.signal.aborted) problem.value = homeWords.unread(String(error));
      }
    }
    // At once, so that what changes from here on is read anew.
    reading = null;
  }

  const stop = dojo.store.onChange(() => void refresh());
  // What is overdue goes when nobody waits for it.
  void refresh().then(async () => {
    if (!closing.signal.aborted && deleted.peek().length > 0) await purgeDeleted(dojo, 'overdue');
  });

  async function restoreIds(ids: Deleted, words: string): Promise<void> {
    const restored = await restorePractice(dojo, ids);
    if (restored.ok) await refresh();
    batch(() => {
      problem.value = restored.ok ? null : storageWords(restored.problem);
      if (!restored.ok) return;
      undoable.value = null;
      said.value = words;
    });
  }

  return {
    practices,
    search,
    found: computed(() => foundIn(practices.value ?? [], search.value)),
    deleted,
    undoable,
    said,
    problem,
    searchFor(text) {
      search.value = text;
    },
    async remove(card) {
      const removed = await deletePractice(dojo, card.id);
      if (!removed.ok && removed.problem.kind !== 'unknown') {
        problem.value = storageWords(removed.problem);
        return;
      }
      await refresh();
      batch(() => {
        problem.value = null;
        said.value = '';
        undoable.value = removed.ok ? { card, deleted: removed.value } : null;
      });
    },
    async undo() {
      const last = undoable.peek();
      if (last !== null) await restoreIds(last.deleted, homeWords.restored(last.card));
    },
    putUndoAway() {
      undoable.value = null;
    },
    restore: (gone) => restoreIds(gone, homeWords.restoredPlain),
    async empty() {
      const purged = await purgeDeleted(dojo, 'all');
      await refresh();
      batch(() => {
        undoable.value = null;
        said.value = homeWords.emptied(purged);
      });
    },
    async download(id) {
      const opened = await dojo.store.openKata(id);
      if (!opened.ok) {
        problem.value = openWords(opened.problem);
        return null;
      }
      try {
        return await downloadKata(dojo, opened.value, null);
      } finally {
        opened.value.close();
      }
    },
    close() {
      closing.abort();
      stop();
    },
  };
}
