import { agreeToRunner } from '../../dojo/agree-to-runner.ts';
import { chooseRunnerOfKata } from '../../dojo/choose-runner.ts';
import type { Dojo } from '../../dojo/dojo.ts';
import type { Remote } from '../../dojo/remote.ts';
import { runTests, type Press, type PressOutcome } from '../../dojo/run-tests.ts';
import { unkeptConsentReason } from '../words/runners.ts';
import type { Questions } from './questions.ts';

/** What a person says when files would leave their browser. From then on it is so. */
export type Consent = 'agree' | 'run here';

/** What a press comes to once the person has been asked what there is to ask. */
export type PressEnd = Exclude<PressOutcome, { readonly kind: 'unagreed' }>;

/** One press. Where files would leave the browser for it, it goes on as the person says. */
export async function pressAsking(
  dojo: Dojo,
  press: Press,
  questions: Questions<Remote, Consent>,
): Promise<PressEnd> {
  for (;;) {
    const outcome = await dojo.tabs.whileBusy(() => runTests(dojo, press));
    if (outcome.kind !== 'unagreed') return outcome;
    const consent = await questions.ask(outcome.remote, press.signal);
    if (consent === null) return { kind: 'stopped' };
    if (consent === 'run here') {
      // Where that cannot be kept, the next press asks again.
      await chooseRunnerOfKata(dojo, press.head.manifest.id, { kind: 'browser' });
      return pressHere(dojo, press);
    }
    const agreed = await agreeToRunner(dojo, outcome.remote.url, true);
    if (!agreed.ok) return { kind: 'unreachable', reason: unkeptConsentReason };
  }
}

/** One press that runs in this browser, whatever is chosen. */
export async function pressHere(dojo: Dojo, press: Press): Promise<PressEnd> {
  const { otherRunners: _, ...here } = dojo;
  const outcome = await dojo.tabs.whileBusy(() => runTests(here, press));
  // Nothing leaves this browser, so nothing is agreed to.
  if (outcome.kind === 'unagreed') throw new RangeError(`asked to agree to ${outcome.remote.url}`);
  return outcome;
}
