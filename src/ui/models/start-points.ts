import { batch, signal, type ReadonlySignal } from '@preact/signals';
import { checkGitUrl } from '../../dojo/check-git-url.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Download } from '../../dojo/download-kata.ts';
import { downloadStartPoint } from '../../dojo/download-start-point.ts';
import { fetchStartPoints, type FoundStartPoints } from '../../dojo/fetch-start-points.ts';
import { gitProxy } from '../../dojo/git-proxy.ts';
import { keepStartPoints } from '../../dojo/keep-start-points.ts';
import type { GoodStartPoint } from '../../dojo/offer-start-points.ts';
import { openStartPoints, type BroughtFile } from '../../dojo/open-start-points.ts';
import type { KeptStartPoint } from '../../dojo/start-point-ports.ts';
import type { StartPointKind } from '../../kata/start-point-manifest.ts';
import { connectionWords, gitUrlWords } from '../words/remote-git.ts';
import { storageWords } from '../words/sentences.ts';
import {
  addedWords,
  fetchProblemWords,
  openFilesWords,
  startPointsWords,
} from '../words/start-points.ts';

export type AddState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly words: string; readonly canStop: boolean }
  | { readonly kind: 'told'; readonly words: string; readonly isProblem: boolean }
  | { readonly kind: 'found'; readonly found: FoundStartPoints };

export type StartPointsModel = {
  readonly own: ReadonlySignal<readonly KeptStartPoint[]>;
  /** Names of those that come with the app. */
  readonly shipped: readonly string[];
  readonly state: ReadonlySignal<AddState>;
  /** What is wrong with the address that was to be fetched. */
  readonly addressProblem: ReadonlySignal<string | null>;
  /** The address is another: what was said of it no longer holds. */
  typing(): void;
  /** Why one could not be removed. */
  readonly problem: ReadonlySignal<string | null>;
  /** Where fetching this address would connect to; '' as long as it is none. */
  connection(typed: string): string;
  open(files: readonly BroughtFile[]): Promise<void>;
  fetch(typed: string): Promise<void>;
  stop(): void;
  /** A language may be a practice of its own, and the other way about. */
  setKind(folder: string, kind: StartPointKind): void;
  /** Keeps what was found, but for what is here already. */
  add(): Promise<void>;
  discard(): void;
  remove(name: string): Promise<void>;
  download(name: string): Promise<Download>;
  close(): void;
};

/** Those of what was found that are not here already. */
export function newIn(found: FoundStartPoints): readonly GoodStartPoint[] {
  return found.good.filter(({ standing }) => standing.kind !== 'same');
}

export async function loadStartPointsModel(dojo: Dojo): Promise<StartPointsModel> {
  const { kept } = dojo.ownStartPoints;
  const [first, proxy, shipped] = await Promise.all([
    kept.list(),
    gitProxy(dojo),
    shippedNames(dojo),
  ]);
  const own = signal(first);
  const state = signal<AddState>({ kind: 'idle' });
  const addressProblem = signal<string | null>(null);
  const problem = signal<string | null>(null);
  let stopper = new AbortController();

  const reread = async (): Promise<void> => {
    own.value = await kept.list();
  };
  const stopListening = kept.onChange(() => void reread());
  const told = (words: string, isProblem = true): void => {
    state.value = { kind: 'told', words, isProblem };
  };
  const show = (found: FoundStartPoints): void => {
    if (found.good.length + found.bad.length === 0) told(startPointsWords.nothingFound);
    else state.value = { kind: 'found', found };
  };

  return {
    own,
    shipped,
    state,
    addressProblem,
    problem,
    connection(typed) {
      const checked = checkGitUrl(typed);
      return checked.ok ? connectionWords(checked.value.host, proxy) : '';
    },
    typing() {
      addressProblem.value = null;
    },
    async open(files) {
      if (files.length === 0 || state.peek().kind === 'working') return;
      state.value = { kind: 'working', words: startPointsWords.reading, canStop: false };
      const opened = await openStartPoints(dojo, files);
      if (opened.ok) show(opened.value);
      else told(openFilesWords(opened.problem));
    },
    async fetch(typed) {
      const address = checkGitUrl(typed);
      addressProblem.value = address.ok ? null : gitUrlWords(address.problem);
      if (!address.ok || state.peek().kind === 'working') return;
      const host = proxy === null ? address.value.host : new URL(proxy).host;
      const working = (bytes: number): void => {
        const words = startPointsWords.fetching(host, bytes);
        state.value = { kind: 'working', words, canStop: true };
      };
      working(0);
      stopper = new AbortController();
      const { signal } = stopper;
      const fetched = await fetchStartPoints(dojo, address.value, { signal, onBytes: working });
      if (fetched.ok) show(fetched.value);
      else told(fetchProblemWords(fetched.problem), fetched.problem.kind !== 'stopped');
    },
    stop: () => stopper.abort(),
    setKind(folder, kind) {
      const now = state.peek();
      if (now.kind !== 'found') return;
      const good = now.found.good.map((each) =>
        each.folder === folder ? { ...each, kind } : each,
      );
      state.value = { kind: 'found', found: { ...now.found, good } };
    },
    async add() {
      const now = state.peek();
      if (now.kind !== 'found') return;
      const chosen = newIn(now.found);
      const added = await keepStartPoints(dojo, chosen, now.found.origin);
      const all = await kept.list();
      batch(() => {
        own.value = all;
        const names = chosen.map(({ manifest }) => manifest.display_name);
        if (added.ok) told(addedWords(names), false);
        else told(storageWords(added.problem));
      });
    },
    discard() {
      state.value = { kind: 'idle' };
    },
    async remove(name) {
      const removed = await kept.remove(name);
      problem.value = removed.ok ? null : storageWords(removed.problem);
      await reread();
    },
    download: (name) => downloadStartPoint(dojo, name),
    close() {
      stopper.abort();
      stopListening();
    },
  };
}

async function shippedNames({ startPoints }: Dojo): Promise<readonly string[]> {
  const [languages, readyMade, exercises] = await Promise.all([
    startPoints.languages(),
    startPoints.readyMade?.() ?? [],
    startPoints.exercises(),
  ]);
  return [
    ...[...languages, ...readyMade].map(({ manifest }) => manifest.display_name),
    ...exercises.map(({ displayName }) => displayName),
  ];
}
