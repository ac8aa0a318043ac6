import { idLength, idOf, reservedId } from '../kata/id.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { TakenProblem } from './ports.ts';

/** Saves something new under an id of its own, drawn until one is free. The id is the answer. */
export async function withNewId<Problem extends { readonly kind: string }>(
  dojo: Dojo,
  save: (id: string) => Promise<Result<null, Problem | TakenProblem>>,
): Promise<Result<string, Exclude<Problem, TakenProblem>>> {
  for (;;) {
    const id = newId(dojo);
    const saved = await save(id);
    if (saved.ok) {
      // From now on there is something to lose. Nothing waits for the answer: a person may be asked.
      void dojo.persistence.ask();
      return ok(id);
    }
    const { problem } = saved;
    if (isOther(problem)) return failed(problem);
  }
}

/** Drawn by chance; whether it is free, whoever saves under it finds out. */
export function newId(dojo: Dojo): string {
  const id = idOf(dojo.chance.numbers(idLength));
  return id === reservedId ? newId(dojo) : id;
}

function isOther<Problem extends { readonly kind: string }>(
  problem: Problem | TakenProblem,
): problem is Exclude<Problem, TakenProblem> {
  return problem.kind !== 'taken';
}
