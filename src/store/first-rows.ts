import type { Creation } from '../dojo/ports.ts';
import { isId } from '../kata/id.ts';
import type { Batch } from './batch.ts';
import type { Bytes } from '../git/bytes.ts';
import type { KataCommit } from './kata-commit.ts';
import { repositoryRows } from './git-rows.ts';
import { mainPath, refBytes, tagsFolder } from './settle-event.ts';
import { writeCreation } from './write-event.ts';

/** A repository with event 0, whole. */
export async function firstRows(
  batch: Batch,
  creation: Creation,
): Promise<{ readonly commit: KataCommit; readonly rows: ReadonlyMap<string, Bytes> }> {
  const { id } = creation.manifest;
  if (!isId(id)) throw new RangeError(`not an id of a kata: ${JSON.stringify(id)}`);
  const commit = await writeCreation(batch, creation);
  const rows = new Map([
    ...repositoryRows,
    ...batch.rows,
    [mainPath, refBytes(commit.oid)],
    [`${tagsFolder}0`, refBytes(commit.oid)],
  ]);
  return { commit, rows };
}
