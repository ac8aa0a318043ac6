import { failed, ok, unreachable, type Result } from '../kata/result.ts';
import type { ArchivedKata, ArchiveProblem } from './archive-ports.ts';
import type { Dojo } from './dojo.ts';
import type { AdoptProblem, StorageProblem, TakenProblem } from './ports.ts';
import { withNewId } from './with-new-id.ts';

export type Imported = {
  readonly id: string;
  readonly kind:
    | 'imported'
    /** It has gone on where the archive was ahead of it. */
    | 'advanced'
    /** Everything in the archive was here. */
    | 'here-already';
};

export type ImportProblem =
  StorageProblem | { readonly kind: 'bad-archive'; readonly problem: ArchiveProblem };

/**
 * Takes in a kata of an archive. One that is here already is recognised by its id; where the two went
 * different ways, both are kept: the archive's under a new id. One that was deleted here is restored.
 */
export async function adoptArchived(
  dojo: Dojo,
  kata: ArchivedKata,
): Promise<Result<Imported, ImportProblem>> {
  const adopted = await dojo.store.adoptKata(kata.id, kata.history);
  if (adopted.ok) {
    void dojo.persistence.ask();
    return ok({ id: kata.id, kind: 'imported' });
  }
  if (adopted.problem.kind !== 'taken') return failed(importProblem(adopted.problem));
  const wasDeleted = (await dojo.deletions.marks()).has(kata.id);
  if (wasDeleted) await dojo.deletions.unmark([kata.id]);
  const advanced = await dojo.store.advanceKata(kata.id, kata.history);
  if (!advanced.ok) return failed(importProblem(advanced.problem));
  switch (advanced.value) {
    case 'ahead':
      return ok({ id: kata.id, kind: 'advanced' });
    case 'same':
    case 'behind':
      return ok({ id: kata.id, kind: wasDeleted ? 'imported' : 'here-already' });
    case 'diverged':
    case 'unknown':
      return besideTheOther(dojo, kata);
    default:
      return unreachable(advanced.value);
  }
}

/** Under a new id, unless an earlier import has put it under one. */
async function besideTheOther(
  dojo: Dojo,
  { created, history }: ArchivedKata,
): Promise<Result<Imported, ImportProblem>> {
  for (const { id, events } of await dojo.store.listKatas()) {
    if (String(events[0]?.time) !== String(created)) continue;
    const standing = await dojo.store.standing(id, history);
    if (standing === 'same' || standing === 'behind') return ok({ id, kind: 'here-already' });
  }
  const adopted = await withNewId(dojo, (id) => dojo.store.adoptKata(id, history));
  return adopted.ok
    ? ok({ id: adopted.value, kind: 'imported' })
    : failed(importProblem(adopted.problem));
}

function importProblem(problem: Exclude<AdoptProblem, TakenProblem>): ImportProblem {
  if (problem.kind !== 'damaged') return problem;
  return {
    kind: 'bad-archive',
    problem: { kind: 'damaged', entry: '', reason: problem.reason },
  };
}
