import { isFileEvent, type KataEvent } from './event.ts';
import { dateOf } from './time.ts';

/** One picture of a kata that is played: what changed comes in, and then it stays for a while. */
export type Frame = {
  /** The event that it comes to. */
  readonly index: number;
  /** The event that it goes on from: that of the frame before. The first goes on from itself. */
  readonly was: number;
  /** How long after the one before it happened. */
  readonly gapMs: number;
  /** When it begins, from the beginning of all. */
  readonly startMs: number;
  /** How long its changes take to come in. */
  readonly changeMs: number;
  /** How long it stays then. */
  readonly restMs: number;
};

export type Pace = {
  /** Every event, or only the lights. */
  readonly isDetailed: boolean;
  /** As long between two as it took, in proportion; or the same between all. */
  readonly rhythm: 'real' | 'even';
  /** 2 is twice as fast. */
  readonly speed: number;
};

/** What one minute of practice takes. */
const minuteMs = 1000;
/** A pause is never so short that nothing is seen, nor so long that nothing happens. */
const [shortestRestMs, longestRestMs] = [400, 4000];
const evenRestMs = 1100;
const [shortestChangeMs, longestChangeMs] = [500, 4000];
const lineMs = 130;

/** The frames of a kata in their order, the creation first, one right after the other. */
export function frames(events: readonly KataEvent[], pace: Pace): readonly Frame[] {
  const shown = events.filter((event) => pace.isDetailed || !isFileEvent(event));
  let startMs = 0;
  return shown.map((event, at) => {
    const before = shown[at - 1] ?? event;
    const changed = events.slice(before.index + 1, event.index + 1);
    const frame = {
      index: event.index,
      was: before.index,
      gapMs: gapMs(before, event),
      startMs,
      changeMs: at === 0 ? 0 : changeMs(changed) / pace.speed,
      restMs: restMs(event, shown[at + 1], pace.rhythm) / pace.speed,
    };
    startMs += frame.changeMs + frame.restMs;
    return frame;
  });
}

/** Where playing is: in which frame, and how far its changes have come, 0 to 1. */
export type PlayPlace = { readonly at: number; readonly share: number };

/** Where playing is after this time; past the end it is the last frame, whole. */
export function whereAt(played: readonly Frame[], ms: number): PlayPlace {
  let [low, high] = [0, played.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((played[middle]?.startMs ?? 0) <= ms) low = middle;
    else high = middle - 1;
  }
  const frame = played[low];
  if (frame === undefined || frame.changeMs === 0) return { at: Math.max(0, low), share: 1 };
  return { at: low, share: Math.min(1, Math.max(0, (ms - frame.startMs) / frame.changeMs)) };
}

/** The moment at which a frame's changes have all come. */
export function changedMs(frame: Frame): number {
  return frame.startMs + frame.changeMs;
}

export function endMs(played: readonly Frame[]): number {
  const last = played.at(-1);
  return last === undefined ? 0 : changedMs(last) + last.restMs;
}

/** A clock that was set back gives no time before the one before. */
function gapMs(before: KataEvent, event: KataEvent): number {
  return Math.max(0, dateOf(event.time).getTime() - dateOf(before.time).getTime());
}

/** The more lines, the longer. Katas of before 2026 do not count them. */
function changeMs(changed: readonly KataEvent[]): number {
  const lines = changed.reduce((sum, event) => sum + linesOf(event), 0);
  return Math.min(longestChangeMs, Math.max(shortestChangeMs, lines * lineMs));
}

function linesOf(event: KataEvent): number {
  if ('event' in event) return 0;
  return (event.diff_added_count ?? 0) + (event.diff_deleted_count ?? 0);
}

function restMs(event: KataEvent, next: KataEvent | undefined, rhythm: Pace['rhythm']): number {
  if (rhythm === 'even' || next === undefined) return evenRestMs;
  const inProportion = (gapMs(event, next) / 60_000) * minuteMs;
  return Math.min(longestRestMs, Math.max(shortestRestMs, inProportion));
}
