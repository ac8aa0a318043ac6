import type { Remote } from './remote.ts';
import { checkRunnerUrl } from './runner-url.ts';

/** What is kept of runners: which ones the person knows, and which one runs what. */
export type RunnerSettings = {
  readonly remotes: readonly KnownRemote[];
  /** For every kata that has no choice of its own. */
  readonly usual: RunnerChoice;
  readonly katas: ReadonlyMap<string, RunnerChoice>;
};

export type KnownRemote = Remote & {
  /** The person has agreed that files leave the machine for it. */
  readonly isAgreed: boolean;
  /** Kept only when the person said so; else it is in memory, or there is none. */
  readonly keptToken: string | null;
};

export type RunnerChoice =
  | { readonly kind: 'browser' }
  | { readonly kind: 'mock' }
  | {
      readonly kind: 'remote';
      readonly url: string;
      /**
       * What is asked for there: a Docker image of cyber-dojo's, or a language of Piston's. null for
       * what the kata's own image_name says.
       */
      readonly imageName: string | null;
    };

export const noRunnerSettings: RunnerSettings = {
  remotes: [],
  usual: { kind: 'browser' },
  katas: new Map(),
};

/** Reads what was kept; what is not understood, or names a runner that is gone, is left out. */
export function readRunnerSettings(kept: unknown): RunnerSettings {
  if (!isRecord(kept)) return noRunnerSettings;
  const remotes = Array.isArray(kept['remotes']) ? kept['remotes'].flatMap(readRemote) : [];
  const katas = isRecord(kept['katas']) ? Object.entries(kept['katas']) : [];
  return {
    remotes,
    usual: readChoice(kept['usual'], remotes) ?? noRunnerSettings.usual,
    katas: new Map(
      katas.flatMap(([id, choice]) => {
        const read = readChoice(choice, remotes);
        return read === null ? [] : [[id, read] as const];
      }),
    ),
  };
}

/** As plain values, to be kept. */
export function runnerSettingsToKeep(settings: RunnerSettings): unknown {
  return { ...settings, katas: Object.fromEntries(settings.katas) };
}

function readRemote(value: unknown): readonly KnownRemote[] {
  if (!isRecord(value) || typeof value['url'] !== 'string') return [];
  const url = checkRunnerUrl(value['url']);
  const { api, tokenHeader, keptToken } = value;
  if (!url.ok || (api !== 'cyber-dojo' && api !== 'piston')) return [];
  return [
    {
      api,
      url: url.value,
      tokenHeader: typeof tokenHeader === 'string' ? tokenHeader : 'Authorization',
      isAgreed: value['isAgreed'] === true,
      keptToken: typeof keptToken === 'string' ? keptToken : null,
    },
  ];
}

function readChoice(value: unknown, remotes: readonly KnownRemote[]): RunnerChoice | null {
  if (!isRecord(value)) return null;
  const { kind, url, imageName } = value;
  if (kind === 'browser' || kind === 'mock') return { kind };
  if (kind !== 'remote' || !remotes.some((remote) => remote.url === url)) return null;
  return {
    kind,
    url: String(url),
    imageName: typeof imageName === 'string' && imageName !== '' ? imageName : null,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
