import { patchBetween, type Files } from '../kata/files.ts';
import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { KataRepository, Snapshot, StorageProblem } from './ports.ts';

/**
 * Keeps what the editor holds beyond the last event, so that closing the tab loses nothing. When it
 * was kept on an older event before, that one is taken away once the new one is on disk.
 */
export async function keepDraft(
  dojo: Dojo,
  repository: KataRepository,
  editor: { readonly last: Snapshot; readonly files: Files; readonly keptOn: number },
): Promise<Result<null, StorageProblem>> {
  const { last, files, keptOn } = editor;
  const tab = await dojo.tabs.own();
  const patch = patchBetween(last.files, files);
  const at = dojo.clock.now().getTime();
  const kept = await repository.keepDraft({ tab, on: last.index, at, patch });
  if (kept.ok && keptOn !== last.index) await repository.dropDraft(tab, keptOn);
  return kept;
}
