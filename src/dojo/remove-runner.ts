import type { Result } from '../kata/result.ts';
import { changeRunners, otherRunnersOf } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';
import type { RunnerChoice } from './runner-settings.ts';

/**
 * Forgets a runner, its token and that the person had agreed to it. What had chosen it runs in this
 * browser again.
 */
export async function removeRunner(dojo: Dojo, url: string): Promise<Result<null, StorageProblem>> {
  const others = otherRunnersOf(dojo);
  const isIt = (choice: RunnerChoice) => choice.kind === 'remote' && choice.url === url;
  const kept = await changeRunners(others, (was) => ({
    remotes: was.remotes.filter((remote) => remote.url !== url),
    usual: isIt(was.usual) ? { kind: 'browser' } : was.usual,
    katas: new Map(
      [...was.katas].map(([id, choice]) => [id, isIt(choice) ? { kind: 'browser' } : choice]),
    ),
  }));
  if (kept.ok) others.tokens.delete(url);
  return kept;
}
