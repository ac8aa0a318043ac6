import { ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';
import type { OtherRunners } from './remote-ports.ts';
import {
  readRunnerSettings,
  runnerSettingsToKeep,
  type KnownRemote,
  type RunnerSettings,
} from './runner-settings.ts';

/** Changes what is kept of runners, in one transaction. */
export async function changeRunners(
  others: OtherRunners,
  by: (was: RunnerSettings) => RunnerSettings,
): Promise<Result<null, StorageProblem>> {
  const kept = await others.setting.change((was) =>
    runnerSettingsToKeep(by(readRunnerSettings(was))),
  );
  return kept.ok ? ok(null) : kept;
}

/** Changes one remote. Throws RangeError when there is none of that URL. */
export function changeRemote(
  dojo: Dojo,
  url: string,
  change: Partial<KnownRemote>,
): Promise<Result<null, StorageProblem>> {
  return changeRunners(otherRunnersOf(dojo), (was) => {
    if (!was.remotes.some((remote) => remote.url === url)) {
      throw new RangeError(`no runner ${url}: there are ${was.remotes.length}`);
    }
    return {
      ...was,
      remotes: was.remotes.map((remote) =>
        remote.url === url ? { ...remote, ...change } : remote,
      ),
    };
  });
}

export function otherRunnersOf(dojo: Dojo): OtherRunners {
  if (dojo.otherRunners === undefined) throw new RangeError('this dojo has no other runners');
  return dojo.otherRunners;
}
