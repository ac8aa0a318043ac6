import { failed, type Result } from '../kata/result.ts';
import { changeRemote } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import { isHeaderName } from './header-name.ts';
import type { StorageProblem } from './ports.ts';

/** The header in which a runner's token goes. Throws RangeError when there is no runner of that URL. */
export async function setTokenHeader(
  dojo: Dojo,
  url: string,
  typed: string,
): Promise<Result<null, StorageProblem | { readonly kind: 'bad_header' }>> {
  const tokenHeader = typed.trim();
  if (!isHeaderName(tokenHeader)) return failed({ kind: 'bad_header' });
  return changeRemote(dojo, url, { tokenHeader });
}
