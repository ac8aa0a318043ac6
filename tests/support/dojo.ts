import { trafficLights } from 'virtual:traffic-lights';
import { invitationCode, readInvitation } from '../../src/archive/invitation.ts';
import { backupTar } from '../../src/archive/backup-tar.ts';
import { openArchive, openFolder } from '../../src/archive/open-archive.ts';
import { packToSend } from '../../src/archive/pack-to-send.ts';
import { packStartPoint, unpackFiles } from '../../src/archive/start-point-archive.ts';
import { tgz } from '../../src/archive/tgz.ts';
import type { Tabs } from '../../src/dojo/browser-ports.ts';
import type { Dojo } from '../../src/dojo/dojo.ts';
import type { Language } from '../../src/dojo/ports.ts';
import type { Runner, RunResult } from '../../src/dojo/runner-ports.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { idAlphabet } from '../../src/kata/id.ts';
import { createGitRemotes } from '../../src/remote-git/git-remotes.ts';
import { createPatternFinder } from '../../src/runners/patterns/pattern-finder.ts';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import { readStartPoints } from '../../src/start-points/read-start-points.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';
import { eraseDatabases } from '../../src/store/erase-databases.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import { manifest, ownPrefix } from './katas.ts';
import { runner, sandbox } from './run-files.ts';

export type TestDojo = Dojo & { readonly prefix: string; close(): Promise<void> };

/** A dojo as main joins it, with a store of its own; clock, chance and tabs are what a test says. */
export function openDojo(parts: Partial<Dojo> = {}, prefix = ownPrefix()): TestDojo {
  const store = openKataStore({ prefix });
  return {
    prefix,
    store,
    groups: store.groups,
    clusters: store.clusters,
    deletions: store.deletions,
    setting: (name) => store.setting(name),
    archive: { tgz, pack: packToSend, open: openArchive, openFolder },
    backups: backupTar,
    invitations: { code: invitationCode, read: readInvitation },
    startPoints: shippedStartPoints(),
    ownStartPoints: {
      read: (files, taken) => Promise.resolve(readStartPoints(files, taken)),
      unpack: unpackFiles,
      pack: packStartPoint,
      kept: store.startPoints,
    },
    gitRemotes: createGitRemotes((input, init) => fetch(input, init)),
    runner,
    trafficLight: createTrafficLight(trafficLights, sandbox),
    notices: () => Promise.resolve({ packages: [], texts: [] }),
    patterns: createPatternFinder(),
    tabs: tabsOf('own'),
    images: noImages,
    persistence: {
      isPromised: () => Promise.resolve(false),
      ask: () => Promise.resolve(false),
      usage: () => Promise.resolve(null),
    },
    erase: async () => {
      await store.close();
      await eraseDatabases(prefix);
    },
    clock: clockAt('2021-03-14T15:09:26.535Z'),
    chance: { numbers: (count) => [...crypto.getRandomValues(new Uint32Array(count))] },
    ...parts,
    async close() {
      const { living, deleted } = await store.deletions.list();
      for (const { id } of [...living, ...deleted]) await store.deleteKata(id);
      await store.close();
    },
  };
}

/** Nothing is kept beforehand. */
export const noImages: Dojo['images'] = {
  kept: () => Promise.resolve([]),
  standing: () => Promise.resolve(null),
  pull: (name) => Promise.reject(new RangeError(`no image ${name}`)),
  remove: () => Promise.resolve(),
};

/** This tab, and which others are open. */
export function tabsOf(own: string, ...open: readonly string[]): Tabs {
  return {
    own: () => Promise.resolve(own),
    isOpen: (tab) => Promise.resolve(tab === own || open.includes(tab)),
    whileBusy: (work) => work(),
  };
}

/** A clock that stands still. */
export function clockAt(text: string): Dojo['clock'] {
  return { now: () => new Date(text) };
}

/** Chance that gives these ids, one after the other, and then fails. */
export function chanceOf(...ids: readonly string[]): Dojo['chance'] {
  const left = [...ids];
  return {
    numbers() {
      const id = left.shift();
      if (id === undefined) throw new Error('more ids were asked for than there are');
      return [...id].map((character) => idAlphabet.indexOf(character));
    },
  };
}

/** A runner that answers this, whatever it is given. */
export function runnerOf(result: RunResult): Runner {
  return {
    ranOn: 'browser',
    rest: () => undefined,
    warm: () => undefined,
    run: () => Promise.resolve(result),
    close: () => undefined,
  };
}

const redAmberGreen = `(stdout, stderr, status) =>
  /^All tests passed$/m.test(stdout) ? 'green' : /^AssertionError/m.test(stderr) ? 'red' : 'amber';
`;

/** A small kata: hiker.js is asked for 42 by its test. */
export function hikerFiles(answer = '6 * 9', more: Readonly<Record<string, string>> = {}): Files {
  return filesOf(
    Object.entries({
      'cyber-dojo.sh': 'node test.js && echo All tests passed\n',
      'hiker.js': `module.exports = () => ${answer};\n`,
      'test.js': "require('node:assert').strictEqual(require('./hiker')(), 42);\n",
      'red_amber_green.js': redAmberGreen,
      ...more,
    }),
  );
}

export function hikerLanguage(files: Files = hikerFiles()): Language {
  const { exercise: _, version: __, created: ___, id: ____, ...rest } = manifest;
  return { manifest: rest, files };
}
