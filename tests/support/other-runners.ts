import { addRunner } from '../../src/dojo/add-runner.ts';
import { chooseRunner } from '../../src/dojo/choose-runner.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import type { OtherRunners } from '../../src/dojo/remote-ports.ts';
import { runTests, type PressOutcome } from '../../src/dojo/run-tests.ts';
import { createMockRunner, type AskForLight } from '../../src/runners/mock.ts';
import { createRemoteRunner } from '../../src/runners/remote/remote-runner.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { hikerFiles, hikerLanguage, openDojo, type TestDojo } from './dojo.ts';
import { editingOf } from './editing.ts';
import { greenRun, never, saying, standIn } from './remote-run.ts';

/** A dojo with runners beside the browser's, as main joins them. */
export function openDojoWithRunners(
  askForLight: AskForLight = () => Promise.resolve(null),
  prefix?: string,
): TestDojo {
  const bare = prefix === undefined ? openDojo() : openDojo({}, prefix);
  const kept = openKataStore({ prefix: bare.prefix });
  const otherRunners: OtherRunners = {
    open: (remote, token) => createRemoteRunner(remote, token, fetch),
    mock: createMockRunner(askForLight),
    tokens: new Map(),
    setting: kept.setting('runners'),
  };
  return {
    ...bare,
    otherRunners,
    async close() {
      await kept.close();
      await bare.close();
    },
  };
}

export async function newKata(
  dojo: TestDojo,
  files = hikerFiles('6 * 7'),
): Promise<KataRepository> {
  const created = await createKata(dojo, { exercise: null, language: hikerLanguage(files) });
  if (!created.ok) throw new Error(JSON.stringify(created.problem));
  const opened = await dojo.store.openKata(created.value);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

export async function pressTest(dojo: TestDojo, repository: KataRepository): Promise<PressOutcome> {
  const editing = await editingOf(repository);
  return runTests(dojo, {
    ...editing,
    predicted: 'none',
    signal: never,
    onProgress: () => undefined,
  });
}

/** A runner elsewhere that says green of everything, or what it is told to; added and chosen. */
export async function chosenRemote(
  dojo: TestDojo,
  told: object = {},
  imageName: string | null = null,
): Promise<string> {
  const ran = { ...greenRun, ...told };
  const url = await standIn(saying({ run_cyber_dojo_sh: ran, 'ready?': true, sha: '' }));
  await addRunner(dojo, { api: 'cyber-dojo', url });
  await chooseRunner(dojo, { kind: 'remote', url, imageName });
  return url;
}
