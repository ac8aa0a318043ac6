import { isFileEvent, type KataEvent } from './event.ts';
import { lightBefore, numbered } from './numbers.ts';
import { unreachable } from './result.ts';

/** What an event is compared with: nothing, the light before it, or the event before it. */
export type DiffMode = 'off' | 'test' | 'detailed';

/** An event that is looked at, and how. */
export type ReviewPlace = { readonly index: number; readonly diff: DiffMode };

/** The event that event `index` is compared with; off compares it with itself, as the creation is. */
export function wasIndexOf(events: readonly KataEvent[], { index, diff }: ReviewPlace): number {
  switch (diff) {
    case 'off':
      return index;
    case 'test':
      return lightBefore(events, index);
    case 'detailed':
      return Math.max(0, index - 1);
    default:
      return unreachable(diff);
  }
}

/**
 * Where asking for an event leads: a negative index counts back from the last, one that is past an
 * end leads to that end; an event of a file can only be looked at in detail, and there is no detail
 * where there are none of these.
 */
export function placeAt(events: readonly KataEvent[], asked: ReviewPlace): ReviewPlace {
  const last = events.length - 1;
  const from = asked.index < 0 ? events.length + asked.index : asked.index;
  const index = Math.min(Math.max(0, from), last);
  const event = events[index];
  if (event !== undefined && isFileEvent(event)) return { index, diff: 'detailed' };
  const isOut = asked.diff === 'detailed' && !hasFileEvents(events);
  return { index, diff: isOut ? 'test' : asked.diff };
}

/** Whether there is such an event; a negative index counts back from the last. */
export function isThere(events: readonly KataEvent[], index: number): boolean {
  return events.at(index) !== undefined;
}

/**
 * Where another mode leads. Leaving detailed goes back to the light that the event came after; from
 * what was before the first light, on to it.
 */
export function placeInMode(
  events: readonly KataEvent[],
  from: ReviewPlace,
  diff: DiffMode,
): ReviewPlace {
  if (diff === 'detailed' || from.diff !== 'detailed') return { index: from.index, diff };
  const all = numbered(events);
  const here = all[from.index];
  if (here !== undefined && here.major > 0) return { index: from.index - here.minor, diff };
  return { index: all.find(({ major }) => major === 1)?.event.index ?? 0, diff };
}

/** Detail is there to be seen only where files have events of their own. */
export function hasFileEvents(events: readonly KataEvent[]): boolean {
  return events.some(isFileEvent);
}

/** The events that steps go over: every one in detailed, else the lights. */
export function stopsOf(events: readonly KataEvent[], diff: DiffMode): readonly number[] {
  return events
    .filter((event) => diff === 'detailed' || !isFileEvent(event))
    .map(({ index }) => index);
}

/** First is the first that was done: the creation only where it is alone. */
export type Step = 'first' | 'previous' | 'next' | 'last';

/** Where a step leads from `index`; null where it leads nowhere else. */
export function stepFrom(stops: readonly number[], index: number, step: Step): number | null {
  const to = stopAt(stops, index, step);
  return to === undefined || to === index ? null : to;
}

function stopAt(stops: readonly number[], index: number, step: Step): number | undefined {
  switch (step) {
    case 'first':
      return stops[1] !== undefined && index > stops[1] ? stops[1] : undefined;
    case 'previous':
      return stops.findLast((stop) => stop < index);
    case 'next':
      return stops.find((stop) => stop > index);
    case 'last':
      return stops.at(-1);
    default:
      return unreachable(step);
  }
}
