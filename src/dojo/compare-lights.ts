import { diffOf, type FileDiff } from '../kata/diff.ts';
import type { KataEvent } from '../kata/event.ts';
import { lightBefore } from '../kata/numbers.ts';
import type { KataRepository, Snapshot } from './ports.ts';

/** One light beside the one before it. */
export type Comparison = {
  readonly was: number;
  readonly now: Snapshot;
  readonly diffs: readonly FileDiff[];
};

/** What changed since the light before event `index`, file by file. The creation is its own past. */
export async function compareLights(
  repository: KataRepository,
  events: readonly KataEvent[],
  index: number,
): Promise<Comparison> {
  const was = lightBefore(events, index);
  const [before, now] = await Promise.all([repository.snapshot(was), repository.snapshot(index)]);
  return { was, now, diffs: diffOf(before.files, now.files) };
}
