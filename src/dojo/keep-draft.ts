import { patchBetween, type Files } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { KataRepository, Snapshot, StorageProblem } from './ports.ts';

/** Keeps what the editor holds beyond the last event, so that closing the tab loses nothing. */
export async function keepDraft(
  dojo: Dojo,
  repository: KataRepository,
  last: Snapshot,
  files: Files,
): Promise<Result<null, StorageProblem>> {
  return repository.keepDraft({
    tab: await dojo.tabs.own(),
    on: last.index,
    at: dojo.clock.now().getTime(),
    patch: patchBetween(last.files, files),
  });
}
