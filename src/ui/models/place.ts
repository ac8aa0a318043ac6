import { signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { listRunners, type RunnerList } from '../../dojo/list-runners.ts';
import type { RunnerChoice } from '../../dojo/runner-settings.ts';
import { warmRunner } from '../../dojo/warm-runner.ts';
import type { Manifest } from '../../kata/manifest.ts';

/** Where the tests of a kata that is open run, as the person has chosen. */
export type Place = {
  readonly runners: ReadonlySignal<RunnerList | null>;
  /** Looks again: it may have been chosen anew, in another tab too. */
  refresh(): Promise<void>;
  close(): void;
};

export async function createPlace(dojo: Dojo, manifest: Manifest): Promise<Place> {
  const read = async () =>
    dojo.otherRunners === undefined ? null : await listRunners(dojo, manifest.id);
  const runners = signal(await read());
  let isClosed = false;
  const warm = async (): Promise<void> => {
    if (!isClosed) await warmRunner(dojo, manifest);
  };
  await warm();
  return {
    runners,
    async refresh() {
      const now = await read();
      if (isClosed) return;
      const isSame = JSON.stringify(choiceIn(now)) === JSON.stringify(choiceIn(runners.peek()));
      runners.value = now;
      if (!isSame) await warm();
    },
    close() {
      isClosed = true;
    },
  };
}

function choiceIn(runners: RunnerList | null): RunnerChoice | null {
  return runners === null ? null : (runners.ofKata ?? runners.usual);
}
