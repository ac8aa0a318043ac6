import { createCluster } from '../../dojo/create-cluster.ts';
import { createGroup } from '../../dojo/create-group.ts';
import { createKata } from '../../dojo/create-kata.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Exercise, Language, StorageProblem } from '../../dojo/ports.ts';
import type { Result } from '../../kata/result.ts';

export type Beginning = {
  readonly exercise: Exercise | null;
  /** One at least; only a group has more. */
  readonly languages: readonly [Language, ...(readonly Language[])];
};

/** A kata, or a group, which is a cluster when it has several languages. The id is the answer. */
export async function beginPractice(
  dojo: Dojo,
  kind: 'solo' | 'group',
  { exercise, languages }: Beginning,
): Promise<Result<string, StorageProblem>> {
  const [language, ...others] = languages;
  if (kind === 'solo') return createKata(dojo, { exercise, language });
  return others.length === 0
    ? createGroup(dojo, { exercise, language })
    : createCluster(dojo, { exercise, languages });
}
