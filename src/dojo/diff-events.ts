import { diffOf, type FileDiff } from '../kata/diff.ts';
import type { KataRepository } from './ports.ts';

/** What happened to every file between two events; a negative index counts back from the last. */
export async function diffEvents(
  repository: KataRepository,
  was: number,
  now: number,
): Promise<readonly FileDiff[]> {
  const [before, after] = [await repository.snapshot(was), await repository.snapshot(now)];
  return diffOf(before.files, after.files);
}
