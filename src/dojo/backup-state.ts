import type { Dojo } from './dojo.ts';
import type { KataSummary } from './ports.ts';

export type BackupState = {
  /** null when there was none. */
  readonly lastAt: Date | null;
  /** Events that were made since, and are in no backup. */
  readonly eventsSince: number;
  /** So much, and for so long, that the person is reminded. */
  readonly isDue: boolean;
};

/** When all was last backed up, and whether it is time to do it again. */
export async function backupState(dojo: Dojo, katas: readonly KataSummary[]): Promise<BackupState> {
  const { lastMs, events, quietUntilMs } = readNote(await dojo.setting(settingName).read());
  const now = dojo.clock.now().getTime();
  const eventsSince = Math.max(0, countOf(katas) - events);
  const isLongAgo = lastMs === null || now - lastMs >= aWhileMs;
  return {
    lastAt: lastMs === null ? null : new Date(lastMs),
    eventsSince,
    isDue: eventsSince >= worthBackingUp && isLongAgo && now >= quietUntilMs,
  };
}

/** All that these katas hold is in a backup. */
export async function noteBackup(dojo: Dojo, katas: readonly KataSummary[]): Promise<void> {
  const note: Note = {
    lastMs: dojo.clock.now().getTime(),
    events: countOf(katas),
    quietUntilMs: 0,
  };
  await dojo.setting(settingName).change(() => note);
}

/** No reminder for a while. */
export async function remindLater(dojo: Dojo): Promise<void> {
  const quietUntilMs = dojo.clock.now().getTime() + aWhileMs;
  await dojo.setting(settingName).change((was) => ({ ...readNote(was), quietUntilMs }));
}

const settingName = 'backup';
const aWhileMs = 7 * 24 * 60 * 60 * 1000;
/** Events that a person would be sorry to lose: two or three katas. */
const worthBackingUp = 50;

type Note = {
  readonly lastMs: number | null;
  /** How many events there were then. */
  readonly events: number;
  readonly quietUntilMs: number;
};

function readNote(kept: unknown): Note {
  const { lastMs, events, quietUntilMs } = Object(kept) as Readonly<Record<string, unknown>>;
  return {
    lastMs: typeof lastMs === 'number' ? lastMs : null,
    events: typeof events === 'number' ? events : 0,
    quietUntilMs: typeof quietUntilMs === 'number' ? quietUntilMs : 0,
  };
}

function countOf(katas: readonly KataSummary[]): number {
  return katas.reduce((sum, { events }) => sum + events.length, 0);
}
