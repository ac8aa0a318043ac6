import { diffOf, type FileDiff } from '../kata/diff.ts';
import type { KataRepository } from './ports.ts';

/** What happened to every file between two events; a negative index counts back from the last. */
export async function diffEvents(
  snapshots: Pick<KataRepository, 'snapshot'>,
  was: number,
  now: number,
): Promise<readonly FileDiff[]> {
  const [before, after] = await Promise.all([snapshots.snapshot(was), snapshots.snapshot(now)]);
  return diffOf(before.files, after.files);
}
