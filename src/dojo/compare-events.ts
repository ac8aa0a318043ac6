import { diffOf, type FileDiff } from '../kata/diff.ts';
import { isCreation, isFileEvent, type KataEvent } from '../kata/event.ts';
import { lightBefore } from '../kata/numbers.ts';
import { wasIndexOf, type ReviewPlace } from '../kata/review-place.ts';
import type { KataRepository, Snapshot } from './ports.ts';

/** One event beside the one that a review compares it with. */
export type EventComparison = {
  readonly was: Snapshot;
  readonly now: Snapshot;
  readonly diffs: readonly FileDiff[];
  /** What the light before came to, where the event is a light that ran; else null. */
  readonly lightBefore: Snapshot | null;
};

/** What happened to every file up to an event, as its review is asked for. */
export async function compareEvents(
  snapshots: Pick<KataRepository, 'snapshot'>,
  events: readonly KataEvent[],
  place: ReviewPlace,
): Promise<EventComparison> {
  const event = events[place.index];
  const hasOutput = event !== undefined && !isFileEvent(event) && !isCreation(event);
  const [was, now, before] = await Promise.all([
    snapshots.snapshot(wasIndexOf(events, place)),
    snapshots.snapshot(place.index),
    hasOutput ? snapshots.snapshot(lightBefore(events, place.index)) : null,
  ]);
  return { was, now, diffs: diffOf(was.files, now.files), lightBefore: before };
}
