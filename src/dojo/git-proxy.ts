import { failed, ok, type Result } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import type { StorageProblem } from './ports.ts';
import { checkRunnerUrl, type RunnerUrlProblem } from './runner-url.ts';

/** The CORS proxy that git is asked through, or null: then hosts are asked themselves. */
export async function gitProxy(dojo: Dojo): Promise<string | null> {
  return readProxy(await settingOf(dojo).read());
}

/** '' for none. */
export async function setGitProxy(
  dojo: Dojo,
  typed: string,
): Promise<Result<string | null, RunnerUrlProblem | StorageProblem>> {
  const isNone = typed.trim() === '';
  const checked = isNone ? ok(null) : checkRunnerUrl(typed);
  if (!checked.ok) return failed(checked.problem);
  const proxy = checked.value;
  const kept = await settingOf(dojo).change(() => ({ proxy }));
  return kept.ok ? ok(proxy) : kept;
}

function settingOf(dojo: Dojo) {
  return dojo.setting('git');
}

function readProxy(kept: unknown): string | null {
  if (typeof kept !== 'object' || kept === null || !('proxy' in kept)) return null;
  const { proxy } = kept;
  if (typeof proxy !== 'string') return null;
  const checked = checkRunnerUrl(proxy);
  return checked.ok ? checked.value : null;
}
