import type { Result } from '../kata/result.ts';
import { otherRunnersOf } from './change-runners.ts';
import type { Dojo } from './dojo.ts';
import type { RemoteProblem, RemoteReport, Stopped } from './remote.ts';
import { readRunnerSettings } from './runner-settings.ts';

/** Asks a runner elsewhere whether it is there and ready. No file of a kata is sent for it. */
export async function checkRunner(
  dojo: Dojo,
  url: string,
  signal: AbortSignal,
): Promise<Result<RemoteReport, RemoteProblem | Stopped>> {
  const others = otherRunnersOf(dojo);
  const { remotes } = readRunnerSettings(await others.setting.read());
  const remote = remotes.find((known) => known.url === url);
  if (remote === undefined) throw new RangeError(`no runner ${url}: there are ${remotes.length}`);
  return others.open(remote, others.tokens.get(url) ?? remote.keptToken).check(signal);
}
