import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { listRunners, type RunnerList } from '../../dojo/list-runners.ts';
import type { RunnerChoice } from '../../dojo/runner-settings.ts';
import { warmRunner } from '../../dojo/warm-runner.ts';
import { kataLanguage, type KataLanguage, type KataOfLanguage } from '../../dojo/kata-language.ts';

/** Where the tests of a kata that is open run, as the person has chosen. */
export type Place = {
  readonly runners: ReadonlySignal<RunnerList | null>;
  /** Of a kata that was begun in no language of ours. */
  readonly language: ReadonlySignal<KataLanguage | null>;
  /** Looks again: it may have been chosen anew, in another tab too. */
  refresh(): Promise<void>;
  close(): void;
};

export async function createPlace(dojo: Dojo, kata: KataOfLanguage): Promise<Place> {
  const read = async () =>
    dojo.otherRunners === undefined ? null : await listRunners(dojo, kata.manifest.id);
  const runners = signal(await read());
  const language = signal(await kataLanguage(dojo, kata));
  let isClosed = false;
  const warm = async (): Promise<void> => {
    if (!isClosed) await warmRunner(dojo, kata);
  };
  await warm();
  return {
    runners,
    language,
    async refresh() {
      const [now, nowIn] = [await read(), await kataLanguage(dojo, kata)];
      if (isClosed) return;
      const isSame =
        JSON.stringify(choiceIn(now)) === JSON.stringify(choiceIn(runners.peek())) &&
        imageIn(nowIn) === imageIn(language.peek());
      batch(() => {
        runners.value = now;
        language.value = nowIn;
      });
      if (!isSame) await warm();
    },
    close() {
      isClosed = true;
    },
  };
}

function imageIn(language: KataLanguage | null): string | null {
  return language?.language?.manifest.image_name ?? null;
}

function choiceIn(runners: RunnerList | null): RunnerChoice | null {
  return runners === null ? null : (runners.ofKata ?? runners.usual);
}
