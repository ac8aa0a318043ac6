import { patched, type Files } from '../kata/files.ts';
import { idLength, idOf, reservedId } from '../kata/id.ts';
import type { Manifest } from '../kata/manifest.ts';
import { defaultOptions } from '../kata/options.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { pastTimeOf } from '../kata/time.ts';
import type { Dojo } from './dojo.ts';
import type { Exercise, Language, StorageProblem } from './ports.ts';

/** A new practice of one person. Its id is the answer, and it is on disk. */
export async function createKata(
  dojo: Dojo,
  choice: { readonly exercise: Exercise | null; readonly language: Language },
): Promise<Result<string, StorageProblem>> {
  for (;;) {
    const id = newId(dojo);
    const saved = await dojo.store.createKata({
      manifest: manifestOf(id, choice, dojo.clock.now()),
      options: defaultOptions,
      files: startFiles(choice),
    });
    if (saved.ok) {
      // From now on there is something to lose. Nothing waits for the answer: a person may be asked.
      void dojo.persistence.ask();
      return ok(id);
    }
    if (saved.problem.kind === 'taken') continue;
    if (saved.problem.kind === 'overtaken') throw new Error(`a new kata was overtaken: ${id}`);
    return failed(saved.problem);
  }
}

function newId(dojo: Dojo): string {
  const id = idOf(dojo.chance.numbers(idLength));
  return id === reservedId ? newId(dojo) : id;
}

function manifestOf(
  id: string,
  choice: { readonly exercise: Exercise | null; readonly language: Language },
  now: Date,
): Manifest {
  return {
    ...choice.language.manifest,
    ...(choice.exercise === null ? {} : { exercise: choice.exercise.displayName }),
    version: 2,
    created: pastTimeOf(now),
    id,
  };
}

/** Where a language and an exercise have a file of the same name, the exercise's counts. */
function startFiles(choice: { exercise: Exercise | null; language: Language }): Files {
  return patched(choice.language.files, { put: choice.exercise?.files ?? {}, removed: [] });
}
