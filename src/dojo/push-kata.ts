import { failed, ok, type Result } from '../kata/result.ts';
import type { GitAddress } from './check-git-url.ts';
import type { Dojo } from './dojo.ts';
import type { GitCredentials, GitProblem, PushConflict, Pushed, PushStep } from './git-ports.ts';
import { gitProxy } from './git-proxy.ts';
import type { KataRepository } from './ports.ts';
import type { Stopped } from './remote.ts';

export type PushProblem =
  PushConflict | Stopped | { readonly kind: 'git'; readonly problem: GitProblem };

/**
 * Sends the branch and the tags of the events to a repository elsewhere, as the commands in the
 * practice's README.md do. What is there already stays; sent again, only what is new goes.
 */
export async function pushKata(
  dojo: Dojo,
  repository: KataRepository,
  { url, host }: Pick<GitAddress, 'url' | 'host'>,
  options: {
    readonly credentials: GitCredentials | null;
    readonly signal: AbortSignal;
    readonly onStep?: (step: PushStep) => void;
  },
): Promise<Result<Pushed, PushProblem>> {
  const { objects, refs: all } = await repository.copy();
  const refs = new Map([...all].filter(([ref]) => /^refs\/(heads\/main|tags\/\d+)$/.test(ref)));
  const history = { objects, refs };
  const { signal, ...more } = options;
  const { credentials } = more;
  const pushed = await dojo.gitRemotes.push(
    { url, proxy: await gitProxy(dojo) },
    { history, ...more, pack: (had) => dojo.archive.pack(history, had) },
    signal,
  );
  if (pushed.ok) {
    if (credentials !== null) dojo.gitRemotes.credentials.set(host, credentials);
    await dojo.setting(settingName).change((was) => ({ ...pushesIn(was), [repository.id]: url }));
    return ok(pushed.value);
  }
  const { problem } = pushed;
  if (
    problem.kind === 'stopped' ||
    problem.kind === 'refused' ||
    problem.kind === 'other_history'
  ) {
    return failed(problem);
  }
  return failed({ kind: 'git', problem });
}

/** Where the practice was pushed to last, or ''. */
export async function lastPushedTo(dojo: Dojo, id: string): Promise<string> {
  return pushesIn(await dojo.setting(settingName).read())[id] ?? '';
}

const settingName = 'pushes';

/** URLs by the ids of practices. */
function pushesIn(kept: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(Object(kept) as object);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
