import type { Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { Exercise, Language, StorageProblem } from './ports.ts';
import { startOf } from './start-of.ts';
import { newId, withNewId } from './with-new-id.ts';

/** So many languages a cluster has: with one, it is a group. */
export const clusterLanguages = { least: 2, most: 5 } as const;

/**
 * A new cluster: one exercise, and a group for each language, which no one has joined yet. Its id is
 * the answer; it and its groups are on disk.
 */
export async function createCluster(
  dojo: Dojo,
  choice: { readonly exercise: Exercise | null; readonly languages: readonly Language[] },
): Promise<Result<string, StorageProblem>> {
  const { exercise, languages } = choice;
  const { least, most } = clusterLanguages;
  if (languages.length < least || languages.length > most) {
    throw new RangeError(`${languages.length} languages: a cluster has ${least} to ${most}`);
  }
  const now = dojo.clock.now();
  return withNewId(dojo, (id) =>
    dojo.clusters.create({
      id,
      groups: languages.map((language) => startOf({ exercise, language }, newId(dojo), now)),
    }),
  );
}
