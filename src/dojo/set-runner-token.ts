import { ok, type Result } from '../kata/result.ts';
import { changeRemote, otherRunnersOf } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';

/**
 * The token that a runner asks for; null for none. It stays in memory and is gone with the page,
 * unless the person says to keep it: then whoever uses this browser can read it.
 */
export async function setRunnerToken(
  dojo: Dojo,
  url: string,
  token: string | null,
  { keep }: { readonly keep: boolean },
): Promise<Result<null, StorageProblem | { readonly kind: 'bad_token' }>> {
  const trimmed = token?.trim() ?? '';
  if (!/^[\x20-\x7e]*$/.test(trimmed)) return { ok: false, problem: { kind: 'bad_token' } };
  const kept = await changeRemote(dojo, url, {
    keptToken: keep && trimmed !== '' ? trimmed : null,
  });
  if (!kept.ok) return kept;
  const { tokens } = otherRunnersOf(dojo);
  if (trimmed === '') tokens.delete(url);
  else tokens.set(url, trimmed);
  return ok(null);
}
