import { failed, ok, type Result } from '../kata/result.ts';
import { changeRunners, otherRunnersOf } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import { isHeaderName } from './header-name.ts';
import type { StorageProblem } from './ports.ts';
import type { Remote, RemoteApi } from './remote.ts';
import { checkRunnerUrl, type RunnerUrlProblem } from './runner-url.ts';

export type AddRunnerProblem =
  RunnerUrlProblem | StorageProblem | { readonly kind: 'bad_header' } | { readonly kind: 'known' };

/** Makes a runner elsewhere known. Nothing is sent to it, and nothing runs on it yet. */
export async function addRunner(
  dojo: Dojo,
  typed: { readonly api: RemoteApi; readonly url: string; readonly tokenHeader?: string },
): Promise<Result<Remote, AddRunnerProblem>> {
  const url = checkRunnerUrl(typed.url);
  if (!url.ok) return url;
  const tokenHeader = typed.tokenHeader?.trim() ?? 'Authorization';
  if (!isHeaderName(tokenHeader)) return failed({ kind: 'bad_header' });
  const remote = { api: typed.api, url: url.value, tokenHeader };
  let isKnown = false;
  const kept = await changeRunners(otherRunnersOf(dojo), (was) => {
    isKnown = was.remotes.some((known) => known.url === remote.url);
    if (isKnown) return was;
    const added = { ...remote, isAgreed: false, keptToken: null };
    return { ...was, remotes: [...was.remotes, added] };
  });
  if (!kept.ok) return kept;
  return isKnown ? failed({ kind: 'known' }) : ok(remote);
}
