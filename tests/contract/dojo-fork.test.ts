import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { deepForkKata } from '../../src/dojo/deep-fork-kata.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { editFile } from '../../src/dojo/edit-file.ts';
import { forkGroup } from '../../src/dojo/fork-group.ts';
import { forkKata } from '../../src/dojo/fork-kata.ts';
import { groupJoined } from '../../src/dojo/group-joined.ts';
import type { KataRepository, Language } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { base64 } from '../support/base64.ts';
import { hikerFiles, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf, savedOf } from '../support/editing.ts';
import { joinAs, valueOf } from '../support/groups.ts';
import { creationOf, manifest, openNew, openThere, runEvent, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
const group = { group_id: 'SS67eJ', group_index: 28 };
const created = [2021, 3, 14, 15, 9, 26, 535000];
let dojo: TestDojo;
let kata: KataRepository;

/** Events of a lion: 0 created, 1 green, 2 an edit. */
beforeEach(async () => {
  dojo = openDojo({ startPoints: startPointsOf(hikerLanguage()) });
  const creation = creationOf(id, hikerFiles('start'));
  kata = await openNew(dojo.store, { ...creation, manifest: { ...creation.manifest, ...group } });
  await saveRun(kata, hikerFiles('one'), { event: runEvent(1, 'green') });
  await editFile(dojo, await editingOf(kata, { 'hiker.js': 'two' })).then(savedOf);
});

afterEach(() => dojo.close());

function startPointsOf(...languages: readonly Language[]): TestDojo['startPoints'] {
  return { exercises: () => Promise.resolve([]), languages: () => Promise.resolve(languages) };
}

/** The language of the kata, as a later build ships it. */
function languageThat(differs: Partial<Language['manifest']>): Language {
  const language = hikerLanguage();
  return { ...language, manifest: { ...language.manifest, ...differs } };
}

describe('a fork', () => {
  test('is a solo practice that starts with the files of a light, without history', async () => {
    await kata.setOptions({ theme: 'dark' });
    const fork = valueOf(await forkKata(dojo, { id, index: 1 }));
    expect(fork.tookNewerImage).toBe(false);
    const forked = await openThere(dojo.store, fork.id);
    const head = await forked.head();
    expect(head.manifest).toEqual({ ...manifest, created, id: fork.id });
    expect(head.events).toEqual([{ index: 0, event: 'created', time: created }]);
    expect(head.options).toEqual(defaultOptions);
    expect(await forked.snapshot(0)).toMatchObject({ files: hikerFiles('one'), stdout: '' });
    expect((await kata.head()).events).toHaveLength(3);
  });

  test.each([
    [0, hikerFiles('start')],
    [2, hikerFiles('one', { 'hiker.js': 'two' })],
    [-1, hikerFiles('one', { 'hiker.js': 'two' })],
  ])('of event %i has its files', async (index, files) => {
    const fork = valueOf(await forkKata(dojo, { id, index }));
    const snapshot = await (await openThere(dojo.store, fork.id)).snapshot(0);
    expect({ ...snapshot.files }).toEqual({ ...files });
  });

  test.each([
    ['of the same image', { image_sha: 'f'.repeat(64) }],
    [
      'of its language',
      { image_name: 'pocket-dojo/javascript_assert:9.1-ffffff1', image_sha: 'f'.repeat(64) },
    ],
    ['of the same name', { image_name: 'pocket-dojo/other', image_sha: 'f'.repeat(64) }],
  ])('takes the newest image there is %s, and says so', async (_name, differs) => {
    dojo = { ...dojo, startPoints: startPointsOf(languageThat({ ...differs, max_seconds: 15 })) };
    const fork = valueOf(await forkKata(dojo, { id, index: 1 }));
    expect(fork.tookNewerImage).toBe(true);
    const { manifest: forked } = await (await openThere(dojo.store, fork.id)).head();
    expect(forked).toEqual({ ...manifest, ...differs, created, id: fork.id });
  });

  test('keeps its own image where there is no such language any more', async () => {
    const other: Partial<Language['manifest']> = {
      image_name: 'x',
      display_name: 'Y',
      language: ['Y', ''],
      image_sha: 'f'.repeat(64),
    };
    dojo = { ...dojo, startPoints: startPointsOf(languageThat(other)) };
    const fork = valueOf(await forkKata(dojo, { id, index: 1 }));
    expect(fork.tookNewerImage).toBe(false);
    const { manifest: forked } = await (await openThere(dojo.store, fork.id)).head();
    expect(forked).toMatchObject({
      image_name: manifest.image_name,
      image_sha: manifest.image_sha,
    });
  });

  test('is given red_amber_green.js where the kata had none, and keeps an own one', async () => {
    const { 'red_amber_green.js': own, ...without } = hikerFiles();
    await openNew(dojo.store, creationOf('aaaaaa', filesOf(Object.entries(without))));
    const edited = { 'red_amber_green.js': 'edited' };
    await openNew(dojo.store, creationOf('bbbbbb', hikerFiles('6 * 9', edited)));
    const lights: unknown[] = [];
    for (const from of ['aaaaaa', 'bbbbbb']) {
      const fork = valueOf(await forkKata(dojo, { id: from, index: 0 }));
      const { files } = await (await openThere(dojo.store, fork.id)).snapshot(0);
      lights.push(files['red_amber_green.js']);
    }
    expect(lights).toEqual([own, 'edited']);
  });

  test('into a group starts its katas with the files of a light', async () => {
    const fork = valueOf(await forkGroup(dojo, { id, index: 1 }));
    expect(valueOf(await groupJoined(dojo, fork.id))).toEqual([]);
    const member = await joinAs(dojo, fork.id, [2]);
    const head = await (await openThere(dojo.store, member.id)).head();
    const membership = { group_id: fork.id, group_index: 2 };
    expect(head.manifest).toEqual({ ...manifest, created, id: member.id, ...membership });
    const { files } = await (await openThere(dojo.store, member.id)).snapshot(0);
    expect({ ...files }).toEqual({ ...hikerFiles('one') });
  });
});

describe('a deep fork', () => {
  test('has the same commits and tags up to its event, and goes on under its own id', async () => {
    const fork = valueOf(await deepForkKata(dojo, { id, index: 1 }));
    const forked = await openThere(dojo.store, fork);
    const [before, copy] = [(await kata.copy()).refs, await forked.copy()];
    expect(new Map(copy.refs)).toEqual(
      new Map([
        ['refs/heads/main', before.get('refs/tags/1')],
        ['refs/tags/0', before.get('refs/tags/0')],
        ['refs/tags/1', before.get('refs/tags/1')],
      ]),
    );
    expect((await forked.head()).manifest).toMatchObject({ id: fork, imported_from: id });
    await saveRun(forked, hikerFiles('of the fork'));
    const { name, bytes } = await downloadKata(dojo, forked, null);
    expect(name).toBe(`cyber-dojo-2021-03-14-${fork}-FizzBuzz.tgz`);
    const script = 'git fsck --strict --full; git status --porcelain; git log --format="%s|%an"';
    expect(await commands.inDownload(base64(bytes), script)).toBe(
      [
        `2 ran tests, no prediction, got red|${fork}`,
        `1 ran tests, no prediction, got green|${id}`,
        `0 kata creation|${id}\n`,
      ].join('\n'),
    );
    expect((await kata.snapshot(2)).files['hiker.js']).toBe('two');
  });

  test('is in no group, though its kata is', async () => {
    await dojo.store.listKatas();
    const fork = valueOf(await deepForkKata(dojo, { id, index: -1 }));
    expect(valueOf(await groupJoined(dojo, id)).map((member) => member.id)).toEqual([id]);
    expect(await groupJoined(dojo, fork)).toEqual({ ok: true, value: [] });
  });

  test('leaves behind what was in later events, fail tags, drafts and options', async () => {
    const { tip } = await kata.head();
    await saveRun(kata, hikerFiles('a secret'));
    await kata.save({
      parent: tip,
      event: runEvent(3),
      files: hikerFiles('overtaken'),
      output: await kata.snapshot(0),
      draft: null,
    });
    await kata.setOptions({ theme: 'dark' });
    const patch = { put: filesOf([['hiker.js', 'typed']]), removed: [] };
    await kata.keepDraft({ tab: 'own', on: 1, at: 1, patch });
    const fork = valueOf(await deepForkKata(dojo, { id, index: 1 }));
    const forked = await openThere(dojo.store, fork);
    expect([...(await forked.copy()).refs.keys()].filter((ref) => ref.includes('fail'))).toEqual(
      [],
    );
    expect(await forked.drafts()).toEqual([]);
    expect((await forked.head()).options).toEqual(defaultOptions);
    const { bytes } = await downloadKata(dojo, forked, null);
    expect(await commands.inDownload(base64(bytes), 'git fsck --no-reflogs --unreachable')).toBe(
      '',
    );
  });
});

describe('what cannot be forked', () => {
  const forks = [
    ['a fork', (from: { id: string; index: number }) => forkKata(dojo, from)],
    ['a fork into a group', (from: { id: string; index: number }) => forkGroup(dojo, from)],
    ['a deep fork', (from: { id: string; index: number }) => deepForkKata(dojo, from)],
  ] as const;

  test.each(forks)('%s of a kata that is not here is told', async (_name, fork) => {
    const problem = { kind: 'unknown', id: 'zzzzzz' };
    expect(await fork({ id: 'zzzzzz', index: 0 })).toEqual({ ok: false, problem });
  });

  test.each(forks)('%s of an event that is not there, or of no id, throws', async (_name, fork) => {
    for (const index of [3, -4, 0.5]) {
      await expect(fork({ id, index })).rejects.toThrow(`no event ${index}: ${id} has 3, 0 to 2`);
    }
    await expect(fork({ id: 'DfH8s', index: 0 })).rejects.toThrow('no id: "DfH8s"');
    expect(await dojo.store.listKatas()).toHaveLength(1);
  });
});
