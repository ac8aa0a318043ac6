import { deleteDB } from 'idb';
import type { DeletionMark, DeletionStore } from '../dojo/deletion-ports.ts';
import type { KataSummary } from '../dojo/ports.ts';
import { failed, ok } from '../kata/result.ts';
import type { Catalogue } from './catalogue.ts';
import type { Deletions } from './deletions.ts';
import { readDrafts } from './drafts.ts';
import { hasKataDatabase, kataDatabaseName, openKataDatabase } from './kata-database.ts';
import { whileClosed } from './open-locks.ts';
import { storageProblemOf } from './storage-problem.ts';

/** Deleting by marks, and for good. */
export function deletionStore(parts: {
  readonly prefix: string;
  readonly deletions: Deletions;
  readonly catalogue: Catalogue;
  /** All katas that are here, marked or not. */
  readonly allKatas: () => Promise<readonly KataSummary[]>;
  readonly groups: {
    readonly remove: (groupId: string) => Promise<void>;
    readonly unclaim: (kataId: string) => Promise<void>;
  };
  readonly tell: () => void;
}): DeletionStore {
  const { prefix, deletions, catalogue, groups, tell } = parts;

  async function changing(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      return failed(storageProblemOf(error));
    }
    tell();
    return ok(null);
  }

  async function purgeKata(id: string): Promise<'purged' | 'kept'> {
    const summary = (await parts.allKatas()).find((kata) => kata.id === id);
    const mark = (await deletions.marks()).get(id);
    const isLeft =
      summary !== undefined && isMarked(summary, mark) && !(await hasDraftSince(prefix, mark));
    if (!isLeft) return 'kept';
    await deleteDB(kataDatabaseName(prefix, id));
    await catalogue.remove(id);
    await groups.unclaim(id);
    return 'purged';
  }

  return {
    mark: (marks) => changing(() => deletions.mark(marks)),
    unmark: (ids) => changing(() => deletions.unmark(ids)),
    marks: () => deletions.marks(),
    list: async () => {
      const [katas, marks] = [await parts.allKatas(), await deletions.marks()];
      return {
        living: katas.filter((kata) => !isMarked(kata, marks.get(kata.id))),
        deleted: katas.filter((kata) => isMarked(kata, marks.get(kata.id))),
        marks: marksThatCount(marks, katas),
      };
    },
    purge: async (id) => {
      if (!(await hasKataDatabase(prefix, id))) {
        if ((await deletions.marks()).has(id)) await groups.remove(id);
        await deletions.unmark([id]);
        tell();
        return 'purged';
      }
      const name = kataDatabaseName(prefix, id);
      const purged = await whileClosed(name, () => purgeKata(id));
      if (purged === null) return 'open';
      // Last of all: were the browser to die before, the mark would be purged again, and find nothing.
      await deletions.unmark([id]);
      tell();
      return purged;
    },
  };
}

/** Whether a kata is as it was when it was marked. */
export function isMarked(kata: KataSummary, mark: DeletionMark | undefined): mark is DeletionMark {
  return mark !== undefined && kata.events.length <= mark.events;
}

/** A mark of a kata that was gone on with counts no longer. Any other id is a group's. */
function marksThatCount(
  marks: ReadonlyMap<string, DeletionMark>,
  katas: readonly KataSummary[],
): ReadonlyMap<string, DeletionMark> {
  const counting = new Map(marks);
  for (const kata of katas) {
    if (!isMarked(kata, marks.get(kata.id))) counting.delete(kata.id);
  }
  return counting;
}

async function hasDraftSince(prefix: string, { id, at }: DeletionMark): Promise<boolean> {
  const database = await openKataDatabase(kataDatabaseName(prefix, id), () => undefined);
  try {
    return (await readDrafts(database)).some((draft) => draft.at > at);
  } finally {
    database.close();
  }
}
