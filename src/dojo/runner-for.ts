import { unreachable } from '../kata/result.ts';
import type { Dojo } from './dojo.ts';
import { kataLanguage, type KataOfLanguage } from './kata-language.ts';
import type { OtherRunners } from './remote-ports.ts';
import type { Runner } from './runner-ports.ts';
import { readRunnerSettings, type RunnerChoice, type RunnerSettings } from './runner-settings.ts';

export type RunnerFor = {
  readonly runner: Runner;
  readonly choice: RunnerChoice;
  /** What is asked of the runner in place of the manifest's image_name, or null. */
  readonly imageName: string | null;
};

/**
 * The runner that the person has chosen for a kata. Where files would leave the machine for it and
 * the person has not agreed, it is one that answers `unagreed` and asks nothing of anybody.
 */
export async function runnerFor(dojo: Dojo, kata: KataOfLanguage): Promise<RunnerFor> {
  const others = dojo.otherRunners;
  if (others === undefined) return inBrowser(dojo, kata);
  const settings = readRunnerSettings(await others.setting.read());
  const choice = settings.katas.get(kata.manifest.id) ?? settings.usual;
  switch (choice.kind) {
    case 'browser':
      return inBrowser(dojo, kata);
    case 'mock':
      return { runner: others.mock, choice, imageName: null };
    case 'remote':
      return {
        runner: remoteRunner(others, settings, choice.url) ?? dojo.runner,
        choice,
        imageName: choice.imageName,
      };
    default:
      return unreachable(choice);
  }
}

async function inBrowser(dojo: Dojo, kata: KataOfLanguage): Promise<RunnerFor> {
  const language = (await kataLanguage(dojo, kata))?.language ?? null;
  const imageName = language?.manifest.image_name ?? null;
  return { runner: dojo.runner, choice: { kind: 'browser' }, imageName };
}

function remoteRunner(others: OtherRunners, settings: RunnerSettings, url: string): Runner | null {
  const remote = settings.remotes.find((known) => known.url === url);
  if (remote === undefined) return null;
  const { isAgreed, keptToken, ...its } = remote;
  if (isAgreed) return others.open(its, others.tokens.get(url) ?? keptToken);
  return {
    ranOn: 'remote',
    warm: () => undefined,
    rest: () => undefined,
    close: () => undefined,
    run: () => Promise.resolve({ kind: 'unagreed', remote: its }),
  };
}
