import type { Member } from '../../dojo/group-joined.ts';
import type { RunColour } from '../../kata/event.ts';
import { lightCounts } from '../../kata/light-counts.ts';
import { lightsOf, type Light } from '../../kata/light.ts';
import { marksOf, type Mark } from '../../kata/marks.ts';

/** One avatar of the dashboard. */
export type DashboardRow = {
  /** The kata's. */
  readonly id: string;
  readonly avatarIndex: number;
  readonly eventCount: number;
  /** The creation, too. */
  readonly lights: readonly Light[];
  /** The lights after the creation. */
  readonly runs: readonly Light[];
  readonly marks: readonly Mark[];
  readonly isDetailed: boolean;
  /** Runs by colour; what was gone back to is counted where it was run. */
  readonly counts: Readonly<Record<RunColour, number>>;
  /** All the runs. */
  readonly total: number;
};

export type Sort = { readonly by: 'name' | 'lights'; readonly isDown: boolean };

/** Lights that have just come; each turn is news of its own. */
export type News = {
  readonly turn: number;
  readonly lights: readonly { readonly avatarIndex: number; readonly light: Light }[];
};

export const usualSort: Sort = { by: 'name', isDown: false };

/** The row as it was, where nothing has happened since. A kata only ever grows. */
export function rowOf(member: Member, isDetailed: boolean, was: DashboardRow | null): DashboardRow {
  const { id, avatarIndex, events } = member;
  if (was?.eventCount === events.length && was.isDetailed === isDetailed) return was;
  const lights = lightsOf(events);
  const counts = lightCounts(lights);
  return {
    id,
    avatarIndex,
    eventCount: events.length,
    lights,
    runs: lights.filter(({ origin }) => origin.kind !== 'creation'),
    marks: marksOf(events, lights, isDetailed),
    isDetailed,
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}

/** By the avatars' names, which are in the order of their indexes, or by how many lights there are. */
export function sortedRows(
  rows: readonly DashboardRow[],
  { by, isDown }: Sort,
): readonly DashboardRow[] {
  const direction = isDown ? -1 : 1;
  return rows.toSorted(
    (a, b) =>
      (by === 'lights' ? direction * (a.total - b.total) : 0) ||
      (by === 'name' ? direction : 1) * (a.avatarIndex - b.avatarIndex) ||
      (a.id < b.id ? -1 : 1),
  );
}
