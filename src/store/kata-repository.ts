import type { KataHead, KataRepository, OpenProblem } from '../dojo/ports.ts';
import { isFileEvent } from '../kata/event.ts';
import { eventAt } from '../kata/event-at.ts';
import { lightBefore } from '../kata/numbers.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { openBatch } from './batch.ts';
import type { Catalogue } from './catalogue.ts';
import { Connection } from './connection.ts';
import { readDrafts, writeDraft } from './drafts.ts';
import { checkRepository } from './check-repository.ts';
import type { KataCommit } from './kata-commit.ts';
import { kataDatabaseName, openKataDatabase, type KataSchema } from './kata-database.ts';
import { copyRepository } from './repository-copy.ts';
import { repositoryReader, type RepositoryReader } from './repository-reader.ts';
import { changePendingOptions } from './pending-options.ts';
import { settleEvent, type Made, type Settled } from './settle-event.ts';
import { storageProblemOf } from './storage-problem.ts';
import { writeEvent } from './write-event.ts';

/** Opens a kata, after a cheap check that it is whole. */
export async function openRepository(
  prefix: string,
  id: string,
  catalogue: Catalogue,
): Promise<Result<KataRepository, OpenProblem>> {
  const name = kataDatabaseName(prefix, id);
  const connection = new Connection<KataSchema>((lost) => openKataDatabase(name, lost));
  const reader = repositoryReader(id, connection);
  const checked = await checkRepository(id, reader);
  if (!checked.ok) {
    await connection.close();
    return checked;
  }
  await catalogue.keep({ id, commit: checked.value, isOpen: true });
  return ok(repository({ id, name, connection, reader, catalogue }));
}

function repository(parts: {
  readonly id: string;
  readonly name: string;
  readonly connection: Connection<KataSchema>;
  readonly reader: RepositoryReader;
  readonly catalogue: Catalogue;
}): KataRepository {
  const { id, name, connection, reader, catalogue } = parts;
  // A channel never hears what it says itself: only other tabs do.
  const channel = new BroadcastChannel(name);
  let isClosed = false;

  async function pendingOptions() {
    return connection.use(async (database) => (await database.get('state', 'options')) ?? null);
  }

  async function head(): Promise<KataHead> {
    // Pending options first: were they read last, an event that took them in between would lose them.
    const pending = await pendingOptions();
    return headOf(await reader.tip(), pending);
  }

  async function written(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      return failed(storageProblemOf(error));
    }
    tell();
    return ok(null);
  }

  async function settle(made: Omit<Made, 'isSecondTry'>): Promise<Settled> {
    let tries = 0;
    const settled = connection.use((database) => {
      tries += 1;
      return settleEvent(database, { ...made, isSecondTry: tries > 1 });
    });
    const { kept, ...submission } = made.submission;
    if (kept === undefined || kept.size === 0) return settled;
    return settled.catch((error: unknown) => {
      // An event is worth more than what its run left built, which can be built again.
      if (storageProblemOf(error).kind !== 'quota') throw error;
      return settle({ ...made, submission: { ...submission, kept: new Map() } });
    });
  }

  function tell(): void {
    if (!isClosed) channel.postMessage('changed');
  }

  return {
    id,
    head,

    snapshot: async (index) => {
      const { events } = await reader.tip();
      const event = eventAt(id, events, index);
      const light = isFileEvent(event) ? lightBefore(events, event.index) : event.index;
      return reader.snapshot(event.index, light);
    },

    save: async (submission) => {
      const { event, followedBy } = submission;
      try {
        const parent = await reader.commit(submission.parent);
        const options = (await pendingOptions()) ?? parent.options;
        const batch = openBatch(name);
        const first = await writeEvent(batch, parent, { ...submission, options });
        const after = openBatch(name);
        const made =
          followedBy === undefined
            ? first
            : await writeEvent(after, first, { ...followedBy, options });
        const settled = await settle({
          submission,
          commit: first.oid,
          rows: batch.rows,
          follower: followedBy === undefined ? null : { commit: made.oid, rows: after.rows },
          options,
          optionsBefore: parent.options,
        });
        if (settled.kind === 'overtaken') {
          return failed({ kind: 'overtaken', index: event.index, failTag: settled.failTag });
        }
        reader.remember(made);
        tell();
        void catalogue.keep({ id, commit: made, isOpen: true });
        return ok(headOf(made, settled.pending));
      } catch (error) {
        return failed(storageProblemOf(error));
      }
    },

    setOptions: (change) =>
      written(async () => {
        let isChanged = false;
        while (!isChanged) {
          const tip = await reader.tip();
          isChanged = await connection.use((database) =>
            changePendingOptions(database, tip, change),
          );
        }
      }),
    keptFiles: () =>
      connection.use(async (database) => {
        const transaction = database.transaction('kept');
        const [[index], [files]] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        return index === undefined || files === undefined ? null : { index, files };
      }),

    drafts: () => connection.use(readDrafts),
    keepDraft: (draft) => written(() => connection.use((database) => writeDraft(database, draft))),
    dropDraft: async (tab, on) => {
      await connection.use((database) => database.delete('drafts', [tab, on]));
      tell();
    },

    copy: () => connection.use((database) => copyRepository(id, database)),

    onChange: (listener) => {
      const heard = () => listener();
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },

    close: () => {
      if (isClosed) return;
      isClosed = true;
      channel.close();
      void catalogue.closed(id);
      void connection.close();
    },
  };
}

function headOf(commit: KataCommit, pending: KataHead['options'] | null): KataHead {
  return {
    tip: commit.oid,
    manifest: commit.manifest,
    options: pending ?? commit.options,
    events: commit.events,
  };
}
