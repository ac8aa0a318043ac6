import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { checkGitUrl, type GitAddress } from '../../dojo/check-git-url.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { gitProxy } from '../../dojo/git-proxy.ts';
import { lastPushedTo, pushKata } from '../../dojo/push-kata.ts';
import { openWords } from '../words/sentences.ts';
import {
  connectionOfPushWords,
  pushedWords,
  pushProblemWords,
  pushStepWords,
  pushUrlWords,
  pushWords,
} from '../words/push.ts';

export type PushModel = {
  readonly url: ReadonlySignal<string>;
  /** null when it can be pushed to, or nothing was typed. */
  readonly urlProblem: ReadonlySignal<string | null>;
  /** Who would be asked, before anybody is; '' as long as there is no address. */
  readonly connection: ReadonlySignal<string>;
  readonly user: ReadonlySignal<string>;
  readonly token: ReadonlySignal<string>;
  /** What is being done, as words; null when nothing is. */
  readonly doing: ReadonlySignal<string | null>;
  /** What came of it, as a sentence. */
  readonly said: ReadonlySignal<string>;
  readonly problem: ReadonlySignal<string | null>;
  typeUrl(typed: string): void;
  typeUser(typed: string): void;
  typeToken(typed: string): void;
  push(): Promise<void>;
  stop(): void;
};

export async function loadPushModel(dojo: Dojo, id: string): Promise<PushModel> {
  const [last, proxy] = await Promise.all([lastPushedTo(dojo, id), gitProxy(dojo)]);
  const url = signal(last);
  const address = computed(() => checkGitUrl(url.value));
  const [user, token, said] = [signal(''), signal(''), signal('')];
  const doing = signal<string | null>(null);
  const isAsked = signal(false);
  const problem = signal<string | null>(null);
  let stopper = new AbortController();

  /** A token that was given for the host before, in this visit, is at hand. */
  function recall(): void {
    const given = address.value.ok
      ? dojo.gitRemotes.credentials.get(address.value.value.host)
      : undefined;
    if (given !== undefined && token.peek() === '') {
      batch(() => {
        user.value = given.user;
        token.value = given.token;
      });
    }
  }

  async function push(to: GitAddress): Promise<void> {
    stopper = new AbortController();
    const opened = await dojo.store.openKata(id);
    if (!opened.ok) {
      problem.value = openWords(opened.problem);
      return;
    }
    const given = { user: user.peek().trim() || 'git', token: token.peek().trim() };
    const credentials = given.token === '' ? null : given;
    try {
      const done = await pushKata(dojo, opened.value, to, {
        credentials,
        signal: stopper.signal,
        onStep: (step) => {
          doing.value = pushStepWords(step);
        },
      });
      batch(() => {
        said.value = done.ok ? pushedWords(done.value, to.host) : '';
        problem.value = done.ok ? null : pushProblemWords(done.problem, credentials !== null);
      });
    } finally {
      opened.value.close();
    }
  }

  recall();
  return {
    url,
    urlProblem: computed(() => {
      if (address.value.ok) {
        return address.value.value.tag === null ? null : pushUrlWords({ kind: 'has_tag' });
      }
      return isAsked.value && !address.value.ok ? pushUrlWords(address.value.problem) : null;
    }),
    connection: computed(() =>
      address.value.ok ? connectionOfPushWords(address.value.value.host, proxy) : '',
    ),
    user,
    token,
    doing,
    said,
    problem,
    typeUrl(typed) {
      batch(() => {
        url.value = typed;
        isAsked.value = false;
        said.value = '';
        problem.value = null;
      });
      recall();
    },
    typeUser(typed) {
      user.value = typed;
    },
    typeToken(typed) {
      token.value = typed;
    },
    async push() {
      isAsked.value = true;
      if (!address.value.ok || address.value.value.tag !== null || doing.peek() !== null) return;
      batch(() => {
        doing.value = pushWords.pushing;
        said.value = '';
        problem.value = null;
      });
      try {
        await push(address.value.value);
      } catch (error) {
        problem.value = String(error);
      } finally {
        doing.value = null;
      }
    },
    stop: () => stopper.abort(),
  };
}
