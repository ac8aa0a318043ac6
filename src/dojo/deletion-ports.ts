import type { KataSummary, StorageProblem } from './ports.ts';
import type { Result } from '../kata/result.ts';

// What the dojo needs of store/ for deleting; see ports.ts for the rest of it.

/**
 * To delete is to mark: what is marked is in no list, and stands as it was until it is purged. A kata
 * that was gone on with since it was marked (in another tab, say) is marked no longer.
 */
export interface DeletionStore {
  /** All at once, and on disk when this is ok. */
  mark(marks: readonly DeletionMark[]): Promise<Result<null, StorageProblem>>;
  unmark(ids: readonly string[]): Promise<Result<null, StorageProblem>>;
  /** All marks, those that do not count any more too. */
  marks(): Promise<ReadonlyMap<string, DeletionMark>>;
  /** All that is here, in one reading. */
  list(): Promise<AllKatas>;
  /**
   * Deletes for good what is marked: a kata's database and its place in its group, or a group. It is
   * left when it is `open` in any tab; or `kept`, as it is marked no longer, or has drafts that are
   * newer than its mark.
   */
  purge(id: string): Promise<'purged' | 'open' | 'kept'>;
}

export type AllKatas = {
  /** As the store lists them. */
  readonly living: readonly KataSummary[];
  readonly deleted: readonly KataSummary[];
  /** The marks that count, of katas and of groups. */
  readonly marks: ReadonlyMap<string, DeletionMark>;
};

export type DeletionMark = {
  /** Of a kata or a group. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many events the kata had; 0 for a group. */
  readonly events: number;
};
