import { jsonObject } from '../kata/json-object.ts';
import type { Dojo } from './dojo.ts';
import { readRunnerSettings, runnerSettingsToKeep } from './runner-settings.ts';

/** The settings by their names, as a backup has them: without tokens. */
export async function settingsToBackUp(dojo: Dojo): Promise<Readonly<Record<string, unknown>>> {
  const all = await Promise.all(
    [...rules].map(async ([name, { out }]) => {
      const kept = await dojo.setting(name).read();
      return kept === null ? [] : [[name, out(kept)] as const];
    }),
  );
  return Object.fromEntries(all.flat());
}

/**
 * Sets what a backup has and this browser has not: what was chosen here stays. Answers the names of
 * those that changed. Throws RangeError when it is no JSON object.
 */
export async function restoreSettings(dojo: Dojo, json: string): Promise<readonly string[]> {
  const come = new Map(Object.entries(jsonObject(json, 'settings.json')));
  const changed: string[] = [];
  for (const [name, { out, joined }] of rules) {
    if (!come.has(name)) continue;
    const setting = dojo.setting(name);
    const here = await setting.read();
    // No file makes a token, or a consent, of this browser.
    const merged = here === null ? out(come.get(name)) : joined(here, out(come.get(name)));
    if (JSON.stringify(merged) === JSON.stringify(here)) continue;
    if ((await setting.change(() => merged)).ok) changed.push(name);
  }
  return changed;
}

type Rule = {
  /** What of it goes into a backup, and is taken from one. Whoever reads a setting checks it. */
  readonly out: (kept: unknown) => unknown;
  /** Of one that is set here and in the backup. */
  readonly joined: (here: unknown, come: unknown) => unknown;
};

const asItIs = (kept: unknown): unknown => kept;
const here = (kept: unknown): unknown => kept;

/** Settings that are of use elsewhere; when languages were tried here, say, is not. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ['look', { out: asItIs, joined: here }],
  ['git', { out: asItIs, joined: here }],
  ['runners', { out: runnersWithoutSecrets, joined: joinedRunners }],
  ['avatars', { out: asItIs, joined: joinedLists }],
]);

/** Without tokens; and whoever runs files of ours is agreed to in each browser anew. */
function runnersWithoutSecrets(kept: unknown): unknown {
  const settings = readRunnerSettings(kept);
  const remotes = settings.remotes.map((remote) => ({
    ...remote,
    isAgreed: false,
    keptToken: null,
  }));
  return runnerSettingsToKeep({ ...settings, remotes });
}

function joinedRunners(kept: unknown, come: unknown): unknown {
  const [ours, theirs] = [readRunnerSettings(kept), readRunnerSettings(come)];
  const known = new Set(ours.remotes.map(({ url }) => url));
  return runnerSettingsToKeep({
    remotes: [...ours.remotes, ...theirs.remotes.filter(({ url }) => !known.has(url))],
    usual: ours.usual,
    katas: new Map([...theirs.katas, ...ours.katas]),
  });
}

function joinedLists(kept: unknown, come: unknown): unknown {
  if (!Array.isArray(kept) || !Array.isArray(come)) return kept;
  const known = new Set(kept.map((each) => JSON.stringify(each)));
  return [...(kept as unknown[]), ...come.filter((each) => !known.has(JSON.stringify(each)))];
}
