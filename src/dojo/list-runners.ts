import { otherRunnersOf } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import type { Remote } from './remote.ts';
import { readRunnerSettings, type RunnerChoice } from './runner-settings.ts';
import { isOnThisMachine } from './runner-url.ts';

export type RunnerList = {
  /** In the order in which they were added. This browser and mock are always there beside them. */
  readonly remotes: readonly ListedRemote[];
  readonly usual: RunnerChoice;
  /** The kata's own choice; null when it has none and follows the usual one. */
  readonly ofKata: RunnerChoice | null;
};

export type ListedRemote = Remote & {
  readonly isOnThisMachine: boolean;
  readonly isAgreed: boolean;
  readonly token: 'none' | 'in memory' | 'kept';
};

/** What there is to choose from, and what is chosen: for the person, and for one kata. */
export async function listRunners(dojo: Dojo, kataId: string | null): Promise<RunnerList> {
  const { setting, tokens } = otherRunnersOf(dojo);
  const { remotes, usual, katas } = readRunnerSettings(await setting.read());
  return {
    remotes: remotes.map(({ keptToken, ...remote }) => ({
      ...remote,
      isOnThisMachine: isOnThisMachine(remote.url),
      token: keptToken !== null ? 'kept' : tokens.has(remote.url) ? 'in memory' : 'none',
    })),
    usual,
    ofKata: kataId === null ? null : (katas.get(kataId) ?? null),
  };
}
