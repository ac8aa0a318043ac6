import { failed, ok, type Result } from '../kata/result.ts';
import type { LeftOut } from './archive-ports.ts';
import type { GitAddress } from './check-git-url.ts';
import type { Dojo } from './dojo.ts';
import type { GitProblem } from './git-ports.ts';
import { gitProxy } from './git-proxy.ts';
import { offerStartPoints, type OfferedStartPoints } from './offer-start-points.ts';
import type { Stopped } from './remote.ts';
import type { StartPointOrigin } from './start-point-ports.ts';

/** What was found, where, and what of it was left out. */
export type FoundStartPoints = OfferedStartPoints & {
  readonly origin: StartPointOrigin;
  readonly leftOut: readonly LeftOut[];
};

export type FetchProblem =
  | Stopped
  | { readonly kind: 'git'; readonly problem: GitProblem }
  /** There is no commit in it yet. */
  | { readonly kind: 'empty'; readonly host: string }
  | { readonly kind: 'no_tag'; readonly tag: string; readonly tags: readonly string[] };

/** Fetches a repository, at a tag or its default branch, and offers what is in it. Keeps nothing. */
export async function fetchStartPoints(
  dojo: Dojo,
  { url, host, tag }: GitAddress,
  options: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<Result<FoundStartPoints, FetchProblem>> {
  const remote = { url, proxy: await gitProxy(dojo) };
  const refs = await dojo.gitRemotes.refs(remote, options.signal);
  if (!refs.ok) return failed(problemOf(refs.problem));
  const { head, tags } = refs.value;
  if (tag !== null && !tags.includes(tag)) return failed({ kind: 'no_tag', tag, tags });
  const ref = tag === null ? head : `refs/tags/${tag}`;
  if (ref === null) return failed({ kind: 'empty', host });
  const fetched = await dojo.gitRemotes.files(remote, ref, options);
  if (!fetched.ok) return failed(problemOf(fetched.problem));
  const { files, commit, leftOut } = fetched.value;
  const offered = await offerStartPoints(dojo, files);
  return ok({ ...offered, leftOut, origin: { kind: 'git', url, tag, commit } });
}

function problemOf(problem: GitProblem | Stopped): FetchProblem {
  return problem.kind === 'stopped' ? problem : { kind: 'git', problem };
}
