import type { AdoptProblem, KataHistory } from '../dojo/ports.ts';
import { gitObjects } from '../git/git-objects.ts';
import { reachable } from '../git/reachable.ts';
import { isId } from '../kata/id.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Catalogue } from './catalogue.ts';
import { checkRepository } from './check-repository.ts';
import type { Bytes } from '../git/bytes.ts';
import { rowsOf } from './git-file-system.ts';
import { objectPath, refPath, repositoryRows } from './git-rows.ts';
import type { KataCommit } from './kata-commit.ts';
import { createKataDatabase, kataDatabaseName } from './kata-database.ts';
import { readerOf } from './repository-reader.ts';
import { refBytes } from './settle-event.ts';

/**
 * A kata of commits and tags as they are, in a database that is made whole or not at all. Throws what
 * the storage throws.
 */
export async function adoptKata(
  prefix: string,
  catalogue: Catalogue,
  id: string,
  history: KataHistory,
): Promise<Result<null, AdoptProblem>> {
  if (!isId(id)) throw new RangeError(`not an id of a kata: ${JSON.stringify(id)}`);
  const checked = await checkHistory(id, history);
  if (!checked.ok) return checked;
  const { rows, tip } = checked.value;
  const name = kataDatabaseName(prefix, id);
  if (!(await createKataDatabase(name, rows, history.pending))) return failed({ kind: 'taken' });
  await catalogue.keep({ id, commit: tip, isOpen: false });
  return ok(null);
}

/** The rows of a history, once it has been found to open as a kata does. */
export async function checkHistory(
  id: string,
  history: KataHistory,
): Promise<
  Result<
    { readonly rows: ReadonlyMap<string, Bytes>; readonly tip: KataCommit },
    Extract<AdoptProblem, { readonly kind: 'damaged' }>
  >
> {
  try {
    const rows = historyRows(history);
    const checked = await checkRepository(id, readerOf(id, rowsOf(rows)));
    if (checked.ok) return ok({ rows, tip: checked.value });
    const { problem } = checked;
    return failed(problem.kind === 'damaged' ? problem : damaged(id, problem.kind));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failed(damaged(id, error.message));
  }
}

function damaged(id: string, reason: string) {
  return { kind: 'damaged', id, reason } as const;
}

/** Only what the refs reach. */
function historyRows({ objects, refs }: KataHistory): ReadonlyMap<string, Bytes> {
  const reached = reachable(gitObjects(objects), refs.values());
  return new Map([
    ...repositoryRows,
    ...objects
      .filter(({ oid }) => reached.has(oid))
      .map(({ oid, deflated }): [string, Bytes] => [objectPath(oid), deflated]),
    ...[...refs].map(([ref, oid]): [string, Bytes] => [refPath(ref), refBytes(oid)]),
  ]);
}
