import type { Result } from '../kata/result.ts';
import { changeRunners, otherRunnersOf } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';
import type { RunnerChoice } from './runner-settings.ts';

/** Sets where all katas run that have no choice of their own. Throws RangeError for a URL that is not known. */
export function chooseRunner(
  dojo: Dojo,
  choice: RunnerChoice,
): Promise<Result<null, StorageProblem>> {
  return changeRunners(otherRunnersOf(dojo), (was) => {
    checkKnown(choice, was.remotes);
    return { ...was, usual: choice };
  });
}

/** Sets where one kata runs; null lets it follow the usual choice. */
export function chooseRunnerOfKata(
  dojo: Dojo,
  kataId: string,
  choice: RunnerChoice | null,
): Promise<Result<null, StorageProblem>> {
  return changeRunners(otherRunnersOf(dojo), (was) => {
    const katas = new Map(was.katas);
    if (choice === null) katas.delete(kataId);
    else {
      checkKnown(choice, was.remotes);
      katas.set(kataId, choice);
    }
    return { ...was, katas };
  });
}

function checkKnown(choice: RunnerChoice, remotes: readonly { readonly url: string }[]): void {
  if (choice.kind === 'remote' && !remotes.some(({ url }) => url === choice.url)) {
    throw new RangeError(`no runner ${choice.url}: there are ${remotes.length}`);
  }
}
