import '../git/buffer.ts';
import { fetch as fetchCommits, listServerRefs, type ServerRef } from 'isomorphic-git';
import type { GitProblem, GitRemote, GitRemotes } from '../dojo/git-ports.ts';
import type { Stopped } from '../dojo/remote.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { checkPack } from './check-pack.ts';
import { filesOfCommit } from './files-of-commit.ts';
import { GitFailure, GitStopped, problemOf } from './git-failure.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { memoryFileSystem } from './memory-file-system.ts';
import { push } from './push.ts';

export type RemoteLimits = { readonly bytes: number; readonly seconds: number };

/** A start-point has a few kilobytes; all of cyber-dojo's in one repository a few hundred. */
const usualLimits: RemoteLimits = { bytes: 20_000_000, seconds: 30 };

/** Repositories elsewhere, by git's smart http. Nothing of them is kept. */
export function createGitRemotes(
  fetch: HttpOptions['fetch'],
  limits: RemoteLimits = usualLimits,
): GitRemotes {
  const httpWith = (options: Partial<HttpOptions> & Pick<HttpOptions, 'signal'>) =>
    createHttp({ fetch, limitBytes: limits.bytes, limitS: limits.seconds, ...options });
  // The answer begins when all has been sent, which takes its time.
  const sendingS = limits.seconds * 4;

  return {
    refs: (remote, signal) =>
      asked(remote, async () => {
        const refs = await listServerRefs({
          http: httpWith({ signal }),
          ...placeOf(remote),
          // Version 2 needs a header of its own, which most that allow pages do not allow.
          protocolVersion: 1,
          symrefs: true,
        });
        return { head: headOf(refs), tags: namesIn(refs, 'refs/tags/') };
      }),

    files: (remote, ref, options) =>
      asked(remote, async () => {
        const repository = { fs: memoryFileSystem(checkPacks), gitdir: '/git', cache: {} };
        const config = '[remote "origin"]\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n';
        await repository.fs.promises.writeFile('/git/config', config);
        const { fetchHead } = await fetchCommits({
          ...repository,
          http: httpWith(options),
          ...placeOf(remote),
          remote: 'origin',
          ref,
          remoteRef: ref,
          singleBranch: true,
          depth: 1,
          tags: false,
        });
        if (fetchHead === null) throw new GitFailure({ kind: 'not_found' });
        return filesOfCommit(repository, fetchHead);
      }),

    push: async (remote, pushed, signal) => {
      const sent = await asked(remote, () =>
        push(httpWith({ signal, limitS: sendingS }), remote, pushed),
      );
      return sent.ok ? sent.value : sent;
    },

    credentials: new Map(),
  };
}

/** isomorphic-git writes a pack down before it reads it. */
function checkPacks(path: string, content: Uint8Array): void {
  if (path.endsWith('.pack')) checkPack(content);
}

function placeOf({ url, proxy }: GitRemote) {
  return { url, ...(proxy === null ? {} : { corsProxy: proxy }) };
}

/** The default branch; where the remote's HEAD names none, the one that is most likely meant. */
function headOf(refs: readonly ServerRef[]): string | null {
  const target = refs.find(({ ref }) => ref === 'HEAD')?.target;
  if (target !== undefined && refs.some(({ ref }) => ref === target)) return target;
  const branches = namesIn(refs, 'refs/heads/');
  const name = ['main', 'master'].find((each) => branches.includes(each)) ?? branches[0];
  return name === undefined ? null : `refs/heads/${name}`;
}

function namesIn(refs: readonly ServerRef[], folder: string): readonly string[] {
  return refs.flatMap(({ ref }) =>
    ref.startsWith(folder) && !ref.endsWith('^{}') ? [ref.slice(folder.length)] : [],
  );
}

async function asked<T>(
  remote: GitRemote,
  work: () => Promise<T>,
): Promise<Result<T, GitProblem | Stopped>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof GitStopped) return failed({ kind: 'stopped' });
    return failed(problemOf(error, remote));
  }
}
