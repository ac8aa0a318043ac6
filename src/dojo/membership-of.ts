import { groupOf, type Membership } from '../kata/manifest.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { OpenProblem } from './ports.ts';

/** Which member of which group a kata is; null when it is in none. */
export async function membershipOf(
  dojo: Dojo,
  id: string,
): Promise<Result<Membership | null, OpenProblem>> {
  const opened = await dojo.store.openKata(id);
  if (!opened.ok) return failed(opened.problem);
  try {
    return ok(groupOf((await opened.value.head()).manifest));
  } finally {
    opened.value.close();
  }
}
