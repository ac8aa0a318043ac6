import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { diffEvents } from '../../dojo/diff-events.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { readEvent } from '../../dojo/read-event.ts';
import type { GroupManifest } from '../../kata/manifest.ts';
import { groupJoined, type Member } from '../../dojo/group-joined.ts';
import type { FileDiff } from '../../kata/diff.ts';
import { eventAt } from '../../kata/event-at.ts';
import { isFileEvent } from '../../kata/event.ts';
import { lightBefore } from '../../kata/numbers.ts';
import { isActive, type Mark } from '../../kata/marks.ts';
import { minuteColumns, oneColumn, type MinuteColumn } from '../../kata/minute-columns.ts';
import { dateOf, pastTimeOf, type PastTime } from '../../kata/time.ts';
import { CannotOpen } from './cannot-open.ts';
import { createDashboardProgress, type DashboardProgress } from './dashboard-progress.ts';
import { createChangesOfLight, type ChangesOfLight } from './changes-of-light.ts';
import {
  rowOf,
  sortedRows,
  usualSort,
  type DashboardRow,
  type News,
  type Sort,
} from './dashboard-rows.ts';

/** Everyone in a group, and the lights of each. */
export type DashboardModel = {
  /** Those who have done something, as they are sorted. */
  readonly rows: ReadonlySignal<readonly DashboardRow[]>;
  /** Those who have joined and done nothing yet, by their avatars. */
  readonly idle: ReadonlySignal<readonly Member[]>;
  /** Cells are by the place of the row in `rows`. */
  readonly columns: ReadonlySignal<readonly MinuteColumn<Mark>[]>;
  /** From the oldest light to the newest; null when there is none. */
  readonly ageMs: ReadonlySignal<number | null>;
  readonly sort: ReadonlySignal<Sort>;
  readonly isByMinute: ReadonlySignal<boolean>;
  readonly isDetailed: ReadonlySignal<boolean>;
  /** Whether what happens is shown as it happens. */
  readonly isLive: ReadonlySignal<boolean>;
  /** What everyone's tests count. */
  readonly progress: DashboardProgress;
  /** What came last while the dashboard was open, to be told to those who do not see it. */
  readonly news: ReadonlySignal<News>;
  /** Sorts by this; the other way round when it is so already. */
  sortBy(by: Sort['by']): void;
  setByMinute(isByMinute: boolean): void;
  setDetailed(isDetailed: boolean): void;
  /** Live again, what was missed is shown at once. */
  setLive(isLive: boolean): void;
  /** What each event of a kata changed: since the light before, or a file event since the event before. */
  changesOf(kataId: string): ChangesOfLight;
  close(): void;
};

/** Throws CannotOpen when there is no such group. */
export async function loadDashboard(dojo: Dojo, groupId: string): Promise<DashboardModel> {
  const joined = await groupJoined(dojo, groupId);
  if (!joined.ok) throw new CannotOpen(joined.problem);
  const members = signal(joined.value);
  const group = await dojo.groups.find(groupId);
  const known = new Map<string, DashboardRow>();
  const expressions = await expressionsOf(dojo, group?.manifest ?? null, joined.value);
  const progress = createDashboardProgress(dojo, expressions, members);
  const rowsOf = (isDetailed: boolean) =>
    members.value
      .filter(({ events }) => isActive(events))
      .map((member) => {
        const row = rowOf(member, isDetailed, known.get(member.id) ?? null);
        known.set(member.id, row);
        return row;
      });

  const changes = new Map<string, ChangesOfLight>();
  const sort = signal<Sort>(usualSort);
  const isByMinute = signal(true);
  const isDetailed = signal(false);
  const isLive = signal(true);
  const news = signal<News>({ turn: 0, lights: [] });
  const rows = computed(() => sortedRows(rowsOf(isDetailed.value), sort.value));
  const start = computed(() => group?.manifest.created ?? oldestOf(members.value));

  let isClosed = false;
  let reading: Promise<void> | null = null;
  let isStale = false;
  const isFollowing = () => isLive.peek() && !isClosed;
  const read = async (): Promise<void> => {
    while (isStale && isFollowing()) {
      isStale = false;
      const now = await groupJoined(dojo, groupId);
      // A group that is only here in its katas goes with the last of them: nobody is left in it.
      if (isFollowing()) follow(now.ok ? now.value : []);
    }
  };
  const follow = (now: readonly Member[]): void => {
    batch(() => {
      const before = new Map(rows.peek().map((row) => [row.id, row]));
      members.value = now;
      const lights = rows.value.flatMap((row) =>
        row.lights
          .slice(before.get(row.id)?.lights.length ?? 1)
          .map((light) => ({ avatarIndex: row.avatarIndex, light })),
      );
      if (lights.length > 0) news.value = { turn: news.peek().turn + 1, lights };
    });
  };
  const refresh = (): void => {
    isStale = true;
    reading ??= read().finally(() => {
      reading = null;
    });
  };
  const stopHearing = dojo.store.onChange(refresh);

  return {
    rows,
    idle: computed(() => members.value.filter(({ events }) => !isActive(events))),
    columns: computed(() => {
      const marks = rows.value.map((row) => row.marks);
      return isByMinute.value ? minuteColumns(marks, start.value) : oneColumn(marks);
    }),
    ageMs: computed(() => ageOf(rows.value)),
    sort,
    isByMinute,
    isDetailed,
    isLive,
    progress,
    news,
    sortBy(by) {
      const { by: was, isDown } = sort.peek();
      sort.value = { by, isDown: was === by ? !isDown : by === 'lights' };
    },
    setByMinute(is) {
      isByMinute.value = is;
    },
    setDetailed(is) {
      isDetailed.value = is;
    },
    setLive(is) {
      isLive.value = is;
      if (is) refresh();
    },
    changesOf(kataId) {
      const before = changes.get(kataId);
      if (before !== undefined) return before;
      const now = createChangesOfLight((index) => changesAt(dojo, kataId, index));
      changes.set(kataId, now);
      return now;
    },
    close() {
      isClosed = true;
      stopHearing();
      progress.close();
    },
  };
}

/** Of a group that is only here in its katas, those of the first. */
async function expressionsOf(
  dojo: Dojo,
  manifest: GroupManifest | null,
  members: readonly Member[],
): Promise<readonly string[]> {
  if (manifest !== null) return manifest.progress_regexs;
  const [first] = members;
  if (first === undefined) return [];
  const read = await readEvent(dojo, { id: first.id, index: 0 });
  return read.ok ? read.value.head.manifest.progress_regexs : [];
}

/** For a group that is only here in its katas. */
function oldestOf(members: readonly Member[]): PastTime {
  const times = members.flatMap(({ events }) => events.slice(0, 1).map(({ time }) => time));
  return times.toSorted((a, b) => dateOf(a).getTime() - dateOf(b).getTime())[0] ?? epoch;
}

const epoch = pastTimeOf(new Date(0));

function ageOf(rows: readonly DashboardRow[]): number | null {
  const times = rows.flatMap(({ runs }) => runs.map(({ at }) => dateOf(at).getTime()));
  if (times.length === 0) return null;
  let [oldest, newest] = [Infinity, -Infinity];
  for (const time of times) {
    oldest = Math.min(oldest, time);
    newest = Math.max(newest, time);
  }
  return newest - oldest;
}

async function changesAt(dojo: Dojo, id: string, index: number): Promise<readonly FileDiff[]> {
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) throw new CannotOpen(opened.problem);
  try {
    const { events } = await opened.value.head();
    const was = isFileEvent(eventAt(id, events, index)) ? index - 1 : lightBefore(events, index);
    return await diffEvents(opened.value, was, index);
  } finally {
    opened.value.close();
  }
}
