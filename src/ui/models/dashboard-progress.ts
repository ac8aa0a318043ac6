import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Member } from '../../dojo/group-joined.ts';
import { lastVerdict, progressOf, type Progress } from '../../dojo/progress-of.ts';

/** What everyone's tests count, read while it is looked at. */
export type DashboardProgress = {
  /** Whether the group's language has expressions that find it. */
  readonly isThere: boolean;
  readonly isShown: ReadonlySignal<boolean>;
  /** By kata; what is missing is still to be read. */
  readonly ofKatas: ReadonlySignal<ReadonlyMap<string, Progress>>;
  setShown(isShown: boolean): void;
  close(): void;
};

export function createDashboardProgress(
  dojo: Dojo,
  expressions: readonly string[],
  members: ReadonlySignal<readonly Member[]>,
): DashboardProgress {
  const isShown = signal(false);
  const ofKatas = signal<ReadonlyMap<string, Progress>>(new Map());
  const readAt = new Map<string, number | null>();
  let reading: Promise<void> | null = null;
  let isClosed = false;

  const readAll = async (): Promise<void> => {
    for (let member = stale(); member !== undefined; member = stale()) {
      readAt.set(member.id, indexOf(member));
      const progress = await progressOf(dojo, member, expressions);
      if (!isClosed) ofKatas.value = new Map([...ofKatas.peek(), [member.id, progress]]);
    }
  };
  const stale = (): Member | undefined =>
    isClosed || !isShown.peek()
      ? undefined
      : members.peek().find((member) => readAt.get(member.id) !== indexOf(member));

  const stop = effect(() => {
    if (!isShown.value || members.value.length === 0) return;
    reading ??= readAll().finally(() => {
      reading = null;
    });
  });
  return {
    isThere: expressions.length > 0,
    isShown,
    ofKatas,
    setShown(is) {
      isShown.value = is;
    },
    close() {
      isClosed = true;
      stop();
    },
  };
}

function indexOf({ events }: Member): number | null {
  return lastVerdict(events)?.index ?? null;
}
