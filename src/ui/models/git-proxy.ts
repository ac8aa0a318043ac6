import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { gitProxy, setGitProxy } from '../../dojo/git-proxy.ts';
import { proxyProblemWords } from '../words/remote-git.ts';

export type GitProxyModel = {
  /** The one that is set, or null. */
  readonly proxy: ReadonlySignal<string | null>;
  readonly problem: ReadonlySignal<string | null>;
  /** '' for none. */
  set(typed: string): Promise<void>;
};

export async function loadGitProxyModel(dojo: Dojo): Promise<GitProxyModel> {
  const proxy = signal(await gitProxy(dojo));
  const problem = signal<string | null>(null);
  return {
    proxy,
    problem,
    async set(typed) {
      const set = await setGitProxy(dojo, typed);
      batch(() => {
        problem.value = set.ok ? null : proxyProblemWords(set.problem);
        if (set.ok) proxy.value = set.value;
      });
    },
  };
}
