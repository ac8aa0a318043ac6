import type { Result } from '../kata/result.ts';
import { changeRemote } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';

/** The person agrees, once, that files leave the machine for that runner; or takes it back. */
export function agreeToRunner(
  dojo: Dojo,
  url: string,
  isAgreed: boolean,
): Promise<Result<null, StorageProblem>> {
  return changeRemote(dojo, url, { isAgreed });
}
