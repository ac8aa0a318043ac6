import { noOutput } from '../kata/output.ts';
import type { Dojo } from './dojo.ts';

/** What came of trying something; `reason` is for a bug report. */
export type Readiness =
  { readonly isReady: true } | { readonly isReady: false; readonly reason: string };

/** Whether what is kept can be read, and more be written: it is tried. */
export async function checkStore(dojo: Dojo): Promise<Readiness> {
  try {
    const now = dojo.clock.now().getTime();
    const tried = dojo.setting('tried');
    const written = await tried.change(() => now);
    if (!written.ok) return { isReady: false, reason: reasonOf(written.problem) };
    if ((await tried.read()) !== now) return { isReady: false, reason: 'it read something else' };
    await dojo.store.listKatas();
    return { isReady: true };
  } catch (error) {
    return { isReady: false, reason: String(error) };
  }
}

/** Whether code can be run in this browser: the sandbox is asked for the colour of an output. */
export async function checkSandbox(dojo: Dojo): Promise<Readiness> {
  const verdict = await dojo.trafficLight.judge('', "() => 'green'", noOutput);
  if (verdict.kind === 'colour' && verdict.colour === 'green') return { isReady: true };
  return { isReady: false, reason: JSON.stringify(verdict) };
}

function reasonOf(problem: { readonly kind: string; readonly reason?: string }): string {
  return problem.reason ?? problem.kind;
}
