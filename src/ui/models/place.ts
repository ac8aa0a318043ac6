import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Dojo } from '../../dojo/dojo.ts';
import { kataLanguage, type KataLanguage, type KataOfLanguage } from '../../dojo/kata-language.ts';
import { listRunners, type RunnerList } from '../../dojo/list-runners.ts';
import type { RunnerChoice } from '../../dojo/runner-settings.ts';
import { warmRunner } from '../../dojo/warm-runner.ts';

/** Where the tests of a kata that is open run, as the person has chosen. */
export type Place = {
  readonly facts: PlaceFacts;
  /** Looks again: it may have been chosen anew, in another tab too. */
  refresh(): Promise<void>;
  close(): void;
};

export type PlaceFacts = {
  /** Where the tests can run, and where they do; null where there is this browser alone. */
  readonly runners: ReadonlySignal<RunnerList | null>;
  /** What they run in here; null when that is what the kata was begun in, or they run elsewhere. */
  readonly language: ReadonlySignal<KataLanguage | null>;
};

export async function createPlace(dojo: Dojo, kata: KataOfLanguage): Promise<Place> {
  const readRunners = async () =>
    dojo.otherRunners === undefined ? null : await listRunners(dojo, kata.manifest.id);
  const readLanguage = async (listed: RunnerList | null) =>
    (choiceIn(listed)?.kind ?? 'browser') === 'browser' ? await kataLanguage(dojo, kata) : null;
  const runners = signal(await readRunners());
  const language = signal(await readLanguage(runners.peek()));
  let isClosed = false;
  const warm = async (): Promise<void> => {
    if (!isClosed) await warmRunner(dojo, kata);
  };
  await warm();
  return {
    facts: { runners, language },
    async refresh() {
      const nowAt = await readRunners();
      const nowIn = await readLanguage(nowAt);
      if (isClosed) return;
      const isSame =
        JSON.stringify(choiceIn(nowAt)) === JSON.stringify(choiceIn(runners.peek())) &&
        imageIn(nowIn) === imageIn(language.peek());
      batch(() => {
        runners.value = nowAt;
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
