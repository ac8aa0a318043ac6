import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { addRunner } from '../../dojo/add-runner.ts';
import { agreeToRunner } from '../../dojo/agree-to-runner.ts';
import { checkRunner } from '../../dojo/check-runner.ts';
import { chooseRunner, chooseRunnerOfKata } from '../../dojo/choose-runner.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import { listRunners, type RunnerList } from '../../dojo/list-runners.ts';
import type { StorageProblem } from '../../dojo/ports.ts';
import type { RemoteApi } from '../../dojo/remote.ts';
import { removeRunner } from '../../dojo/remove-runner.ts';
import type { RunnerChoice } from '../../dojo/runner-settings.ts';
import { setRunnerToken } from '../../dojo/set-runner-token.ts';
import { setTokenHeader } from '../../dojo/set-token-header.ts';
import { unreachable, type Result } from '../../kata/result.ts';
import { addRunnerWords, badTokenWords, checkedWords } from '../words/runners.ts';
import { storageWords } from '../words/sentences.ts';

/** Choosing where tests run: for one kata, or for all that have no choice of their own. */
export type RunnerChoiceModel = {
  readonly list: ReadonlySignal<RunnerList>;
  /** What is picked, and not chosen before `choose`. */
  readonly picked: ReadonlySignal<RunnerChoice>;
  readonly scope: ReadonlySignal<Scope>;
  /** What it can be chosen for: there may be no practice to choose it for. */
  readonly scopes: readonly Scope[];
  /** By URL, what asking that runner came to; null while it is asked. */
  readonly checks: ReadonlySignal<ReadonlyMap<string, Check | null>>;
  /** Why the last verb could not be done; null when it was. */
  readonly problem: ReadonlySignal<string | null>;
  pick(choice: RunnerChoice): void;
  setScope(scope: Scope): void;
  /** The new one is picked. */
  add(typed: TypedRunner): Promise<FieldProblem | null>;
  setToken(url: string, token: string, keep: boolean): Promise<FieldProblem | null>;
  setTokenHeader(url: string, header: string): Promise<FieldProblem | null>;
  /** The person is asked again before files are sent there. */
  takeBack(url: string): Promise<void>;
  /** Whether it is there; no file is sent. */
  check(url: string): Promise<void>;
  remove(url: string): Promise<void>;
  /** Answers whether the choice is kept. */
  choose(): Promise<boolean>;
  /** Nothing is waited for any more. */
  close(): void;
};

export type Scope = 'this practice' | 'all practices';
export type Check = { readonly isGood: boolean; readonly words: string };

export type TypedRunner = {
  readonly api: RemoteApi;
  readonly url: string;
  /** '' for none. */
  readonly token: string;
  readonly tokenHeader: string;
  readonly keep: boolean;
};

export type FieldProblem = {
  readonly field: 'url' | 'token' | 'tokenHeader' | 'none';
  readonly words: string;
};

export async function loadRunnerChoiceModel(
  dojo: Dojo,
  kataId: string | null,
): Promise<RunnerChoiceModel> {
  const list = signal(await listRunners(dojo, kataId));
  const current = computed(() => list.value.ofKata ?? list.value.usual);
  const picked = signal(current.peek());
  const scope = signal<Scope>(kataId === null ? 'all practices' : 'this practice');
  const checks = signal<ReadonlyMap<string, Check | null>>(new Map());
  const problem = signal<string | null>(null);
  const closing = new AbortController();

  const told = (result: Result<null, StorageProblem>): boolean => {
    problem.value = result.ok ? null : storageWords(result.problem);
    return result.ok;
  };
  const setCheck = (url: string, check: Check | null): void => {
    checks.value = new Map([...checks.peek(), [url, check]]);
  };

  return {
    list,
    picked,
    scope,
    scopes: kataId === null ? ['all practices'] : ['this practice', 'all practices'],
    checks,
    problem,
    pick(choice) {
      picked.value = choice;
    },
    setScope(to) {
      scope.value = to;
    },
    async add({ api, url, token, tokenHeader, keep }) {
      const added = await addRunner(dojo, { api, url, tokenHeader });
      if (!added.ok) {
        return { field: fieldOf(added.problem.kind), words: addRunnerWords(added.problem) };
      }
      const unset = token === '' ? null : await putToken(dojo, added.value.url, token, keep);
      // Without the token that was typed it is not what was asked for.
      if (unset !== null) await removeRunner(dojo, added.value.url);
      else {
        const now = await listRunners(dojo, kataId);
        batch(() => {
          list.value = now;
          picked.value = { kind: 'remote', url: added.value.url, imageName: null };
        });
      }
      return unset;
    },
    async setToken(url, token, keep) {
      const unset = await putToken(dojo, url, token, keep);
      list.value = await listRunners(dojo, kataId);
      return unset;
    },
    async setTokenHeader(url, header) {
      const set = await setTokenHeader(dojo, url, header);
      list.value = await listRunners(dojo, kataId);
      if (set.ok) return null;
      return { field: fieldOf(set.problem.kind), words: addRunnerWords(set.problem) };
    },
    async takeBack(url) {
      if (told(await agreeToRunner(dojo, url, false))) list.value = await listRunners(dojo, kataId);
    },
    async check(url) {
      setCheck(url, null);
      const checked = await checkRunner(dojo, url, closing.signal);
      setCheck(url, { isGood: checked.ok, words: checkedWords(checked, location.origin) });
    },
    async remove(url) {
      if (!told(await removeRunner(dojo, url))) return;
      const now = await listRunners(dojo, kataId);
      batch(() => {
        list.value = now;
        checks.value = new Map([...checks.peek()].filter(([known]) => known !== url));
        const was = picked.peek();
        if (was.kind === 'remote' && was.url === url) picked.value = current.peek();
      });
    },
    async choose() {
      const choice = picked.peek();
      if (kataId !== null && scope.peek() === 'this practice') {
        // What follows the usual choice goes on to, when nothing else was picked.
        if (sameChoice(choice, current.peek())) return true;
        return told(await chooseRunnerOfKata(dojo, kataId, choice));
      }
      const usual = await chooseRunner(dojo, choice);
      const isFollowing = usual.ok && kataId !== null;
      if (!told(isFollowing ? await chooseRunnerOfKata(dojo, kataId, null) : usual)) return false;
      list.value = await listRunners(dojo, kataId);
      return true;
    },
    close: () => closing.abort(),
  };
}

export function sameChoice(one: RunnerChoice, other: RunnerChoice): boolean {
  if (one.kind !== 'remote' || other.kind !== 'remote') return one.kind === other.kind;
  return one.url === other.url && one.imageName === other.imageName;
}

async function putToken(
  dojo: Dojo,
  url: string,
  token: string,
  keep: boolean,
): Promise<FieldProblem | null> {
  const set = await setRunnerToken(dojo, url, token, { keep });
  if (set.ok) return null;
  return set.problem.kind === 'bad_token'
    ? { field: 'token', words: badTokenWords }
    : { field: 'none', words: storageWords(set.problem) };
}

function fieldOf(kind: Parameters<typeof addRunnerWords>[0]['kind']): FieldProblem['field'] {
  switch (kind) {
    case 'bad_header':
      return 'tokenHeader';
    case 'quota':
    case 'storage':
      return 'none';
    case 'no_url':
    case 'not_https':
    case 'has_secret':
    case 'has_query':
    case 'known':
      return 'url';
    default:
      return unreachable(kind);
  }
}
