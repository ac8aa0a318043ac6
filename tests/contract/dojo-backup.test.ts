import { gzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { backUp, backupSaved, type Backup } from '../../src/dojo/back-up.ts';
import { backupState, remindLater, type BackupState } from '../../src/dojo/backup-state.ts';
import { createGroup } from '../../src/dojo/create-group.ts';
import { restoreBackup } from '../../src/dojo/restore-backup.ts';
import type { TakenInArchive } from '../../src/dojo/take-in-archive.ts';
import { filesOf } from '../../src/kata/files.ts';
import { refPath } from '../../src/store/git-rows.ts';
import { kataDatabaseName, openKataDatabase } from '../../src/store/kata-database.ts';
import { base64 } from '../support/base64.ts';
import { clockAt, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { joinAs, membersOf, valueOf } from '../support/groups.ts';
import { creationOf, openNew, openThere, saveRun, startFiles } from '../support/katas.ts';
import { bring, exercise } from '../support/start-points.ts';

let there: TestDojo;
let here: TestDojo;

beforeEach(() => {
  [there, here] = [openDojo(), openDojo()];
});

afterEach(async () => {
  await there.close();
  await here.close();
});

const steps = { signal: new AbortController().signal };

test('brings everything to another browser, and there a second time changes nothing', async () => {
  await fill(there);
  const { name, file, katas } = await backedUp(there);
  expect([name, katas]).toEqual(['pocket-dojo-backup-2021-03-14.tar', 3]);
  const first = await restored(here, name, file);
  expect(first.refused).toEqual([]);
  expect(first.leftOut).toEqual([]);
  expect(first.restored).toEqual({ drafts: 1, settings: ['look', 'runners'] });
  const all = await everythingIn(there);
  expect(await everythingIn(here)).toEqual(all);
  const second = await restored(here, name, file);
  expect(kindsOf(second)).toEqual(['here-already', 'here-already', 'here-already']);
  expect(second.restored).toEqual({ drafts: 0, settings: [] });
  expect(await everythingIn(here)).toEqual(all);
});

test('is a tar of downloads that native git takes', async () => {
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  await saveRun(kata);
  const { file } = await backedUp(there);
  const tgz = gzipSync(new Uint8Array(await file.arrayBuffer()));
  const answer = await commands.inDownload(
    base64(tgz),
    'ls; tar -xzf katas/AAAAAA.tgz; cd cyber-dojo-*; git fsck --strict --full; git log --format=%s',
  );
  expect(answer.trim().split('\n')).toEqual([
    'backup.json',
    'katas',
    'settings.json',
    '1 ran tests, no prediction, got red',
    '0 kata creation',
  ]);
});

test('of two machines is joined: what went on goes on, what differs is kept beside', async () => {
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  await openNew(there.store, creationOf('BBBBBB'));
  const { file } = await backedUp(there);
  await restored(here, 'b.tar', file);
  await saveRun(kata);
  await saveRun(await openThere(here.store, 'BBBBBB'));
  const other = await openThere(there.store, 'BBBBBB');
  await saveRun(other, filesOf([...Object.entries(startFiles), ['new.js', '']]));
  const later = await restored(here, 'b.tar', (await backedUp(there)).file);
  expect(kindsOf(later)).toEqual(['advanced', 'imported']);
  expect((await here.store.listKatas()).map(({ events }) => events.length)).toEqual([2, 2, 2]);
});

test('keeps what was chosen here, and neither brings nor takes a token or a consent', async () => {
  await there.setting('runners').change(() => runners('https://a.test', { keptToken: 'secret' }));
  await there.setting('look').change(() => ({ theme: 'dark' }));
  await here.setting('look').change(() => ({ theme: 'light' }));
  const { file } = await backedUp(there);
  expect(await file.text()).not.toContain('secret');
  await restored(here, 'b.tar', file);
  expect(await here.setting('look').read()).toEqual({ theme: 'light' });
  expect(await here.setting('runners').read()).toEqual(
    runners('https://a.test', { isAgreed: false }),
  );
});

test('has what can be read of a damaged practice, and says which that is', async () => {
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  await saveRun(kata);
  kata.close();
  await openNew(there.store, creationOf('BBBBBB'));
  const name = kataDatabaseName(there.prefix, 'AAAAAA');
  const database = await openKataDatabase(name, () => undefined);
  await database.delete('git', refPath('refs/tags/1'));
  database.close();
  const made = await backedUp(there);
  expect(made.damaged).toEqual(['AAAAAA']);
  const taken = await restored(here, made.name, made.file);
  expect(kindsOf(taken)).toEqual(['imported', 'imported']);
});

test('stops when it is told to, and is not made by half', async () => {
  await openNew(there.store, creationOf('AAAAAA'));
  const stopped = await backUp(there, { signal: AbortSignal.abort() });
  expect(stopped).toEqual({ ok: false, problem: { kind: 'stopped' } });
});

test.each<[what: string, harm: (bytes: Uint8Array) => Uint8Array, kinds: readonly string[]]>([
  ['cut short', (bytes) => bytes.subarray(0, lastKata(bytes) - 700), ['damaged']],
  ['cut between two entries', (bytes) => bytes.subarray(0, lastKata(bytes) - 19), ['damaged']],
  ['with a byte of a kata changed', (bytes) => changedIn(bytes, 'katas/BBBBBB.tgz'), ['damaged']],
])('%s, all that is sound in it comes in, and the rest is told', async (_, harm, kinds) => {
  for (const id of ['AAAAAA', 'BBBBBB', 'CCCCCC']) {
    const files = filesOf([...Object.entries(startFiles), ['noise', crypto.randomUUID()]]);
    await openNew(there.store, creationOf(id, files));
  }
  const bytes = new Uint8Array(await (await backedUp(there)).file.arrayBuffer());
  const taken = await restored(here, 'b.tar', new Blob([Uint8Array.from(harm(bytes))]));
  expect(taken.refused.length).toBe(kinds.length);
  expect((await here.store.listKatas()).length).toBeGreaterThan(0);
  expect((await here.store.listKatas()).length).toBeLessThan(3);
});

test('is asked for when much was done since the last one, and not more than once a week', async () => {
  const at = (text: string): TestDojo => ({ ...there, clock: clockAt(text) });
  const state = async (dojo: TestDojo): Promise<BackupState> =>
    backupState(dojo, await dojo.store.listKatas());
  const kata = await openNew(there.store, creationOf('AAAAAA'));
  for (let run = 0; run < 48; run += 1) await saveRun(kata);
  expect(await state(there)).toEqual({ lastAt: null, eventsSince: 49, isDue: false });
  await saveRun(kata);
  expect(await state(there)).toEqual({ lastAt: null, eventsSince: 50, isDue: true });
  await remindLater(there);
  expect((await state(there)).isDue).toBe(false);
  expect((await state(at('2021-03-22T15:09:26Z'))).isDue).toBe(true);
  await backupSaved(at('2021-03-22T15:09:26Z'));
  expect(await state(at('2021-04-22T00:00:00Z'))).toEqual({
    lastAt: new Date('2021-03-22T15:09:26Z'),
    eventsSince: 0,
    isDue: false,
  });
});

async function fill(dojo: TestDojo): Promise<void> {
  const kata = await openNew(dojo.store, creationOf('AAAAAA'));
  await saveRun(kata);
  await kata.setOptions({ predict: 'on' });
  const patch = { put: filesOf([['__proto__', 'edited']]), removed: ['readme.txt'] };
  await kata.keepDraft({ tab: 'elsewhere', on: 1, at: 5, patch });
  const group = valueOf(await createGroup(dojo, { language: hikerLanguage(), exercise: null }));
  await joinAs(dojo, group, [3]);
  await joinAs(dojo, group, [8]);
  await bring(dojo, exercise('Orchard Walk'));
  await dojo.setting('look').change(() => ({ theme: 'dark' }));
  await dojo.setting('runners').change(() => runners('https://a.test', { isAgreed: false }));
}

async function everythingIn(dojo: TestDojo): Promise<unknown> {
  const groups = await dojo.groups.list();
  const [group] = groups;
  const katas = await dojo.store.listKatas();
  const copies = await Promise.all(
    katas.map(async ({ id }) => {
      const kata = await openThere(dojo.store, id);
      const { refs, pending } = await kata.copy();
      const drafts = await kata.drafts();
      kata.close();
      return { refs, pending, drafts };
    }),
  );
  return {
    katas,
    copies,
    groups,
    members: group === undefined ? [] : await membersOf(dojo, group.manifest.id),
    startPoints: (await dojo.ownStartPoints.kept.list()).map(({ manifest, files }) => [
      manifest,
      files,
    ]),
    look: await dojo.setting('look').read(),
    runners: await dojo.setting('runners').read(),
  };
}

function runners(url: string, more: object): unknown {
  const remote = {
    api: 'cyber-dojo',
    url,
    tokenHeader: 'Authorization',
    isAgreed: true,
    keptToken: null,
    ...more,
  };
  return { remotes: [remote], usual: { kind: 'browser' }, katas: {} };
}

async function backedUp(dojo: TestDojo): Promise<Backup> {
  return valueOf(await backUp(dojo, steps));
}

async function restored(dojo: TestDojo, name: string, file: Blob): Promise<TakenInArchive> {
  const named = new File([file], name);
  expect(await dojo.backups.isBackup(named)).toBe(true);
  return restoreBackup(dojo, named, steps);
}

function kindsOf({ katas }: TakenInArchive): readonly string[] {
  return katas
    .map(({ result }) => (result.ok ? result.value.kind : result.problem.kind))
    .toSorted();
}

/** A byte in the middle of the entry is another. */
function changedIn(bytes: Uint8Array, path: string): Uint8Array {
  const middle = at(bytes, path) + 512 + 400;
  return bytes.with(middle, bytes.at(middle) === 0 ? 1 : 0);
}

/** Where the name of an entry stands. */
function at(bytes: Uint8Array, path: string): number {
  return new TextDecoder('latin1').decode(bytes).indexOf(path);
}

/** Whichever of the three comes last. */
function lastKata(bytes: Uint8Array): number {
  return Math.max(...['AAAAAA', 'BBBBBB', 'CCCCCC'].map((id) => at(bytes, `katas/${id}.tgz`)));
}
