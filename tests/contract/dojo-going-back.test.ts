import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { checkOut } from '../../src/dojo/check-out.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { editFile } from '../../src/dojo/edit-file.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { revertToLight } from '../../src/dojo/revert-to-light.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { base64 } from '../support/base64.ts';
import { clockAt, hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf, savedOf } from '../support/editing.ts';
import { creationOf, manifest, openNew, runEvent, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
const time = [2021, 3, 14, 15, 20, 0, 250000];
let dojo: TestDojo;
let kata: KataRepository;

/** Events: 0 created, 1 green, 2 an edit, 3 red. */
beforeEach(async () => {
  dojo = openDojo({ clock: clockAt('2021-03-14T15:20:00.250Z') });
  kata = await openNew(dojo.store, creationOf(id, hikerFiles('start')));
  await saveRun(kata, hikerFiles('one'), { event: runEvent(1, 'green') });
  await editFile(dojo, await editingOf(kata, hikerFiles('two'))).then(savedOf);
  await saveRun(kata, hikerFiles('three'), { event: runEvent(3, 'red') });
});

afterEach(() => dojo.close());

async function log(): Promise<readonly string[]> {
  const { bytes } = await downloadKata(dojo, kata, null);
  const script = 'git fsck --strict; git status --porcelain; git log --format="%s|%D" 3..main';
  return (await commands.inDownload(base64(bytes), script)).trim().split('\n');
}

/** All that an event holds but its index. */
async function contentOf(index: number) {
  const { index: _, ...content } = await kata.snapshot(index);
  return content;
}

describe('a revert', () => {
  test('is an event with the files, the output and the colour of the light gone back to', async () => {
    const { head, last } = savedOf(await revertToLight(dojo, await editingOf(kata), 1));
    expect(head.events[4]).toEqual({
      index: 4,
      time,
      colour: 'green',
      revert: [id, 1],
      diff_added_count: 1,
      diff_deleted_count: 1,
    });
    expect(await kata.snapshot(4)).toEqual(last);
    expect(await contentOf(4)).toEqual(await contentOf(1));
    expect(last.stdout).toBe('run 1\n');
    expect(await log()).toEqual(['4 reverted to {"id":"DfH8sP","index":1}|HEAD -> main, tag: 4']);
    expect(lightsOf(head.events).map(({ colour }) => colour)).toEqual([
      'create',
      'green',
      'red',
      'green',
    ]);
  });

  test('counts back from the last event, as indexes do', async () => {
    const { head } = savedOf(await revertToLight(dojo, await editingOf(kata), -3));
    expect(head.events[4]).toMatchObject({ revert: [id, 1] });
  });

  test('to the creation has its files, and no output', async () => {
    const { head, last } = savedOf(await revertToLight(dojo, await editingOf(kata), 0));
    expect(head.events[4]).toMatchObject({ colour: 'create', revert: [id, 0] });
    expect(last).toMatchObject({ files: { ...hikerFiles('start') }, stdout: '', status: '' });
  });

  test('to a revert has the colour that it had', async () => {
    await revertToLight(dojo, await editingOf(kata), 1).then(savedOf);
    const { head } = savedOf(await revertToLight(dojo, await editingOf(kata), 4));
    expect(head.events[5]).toMatchObject({ colour: 'green', revert: [id, 4] });
  });

  test('after an edit keeps the edit as an event of its own', async () => {
    const put = hikerFiles('never tested');
    await kata.keepDraft({ tab: 'own', on: 3, at: 1, patch: { put, removed: [] } });
    const editing = await editingOf(kata, put);
    const { last } = savedOf(await revertToLight(dojo, editing, 1));
    expect(last.index).toBe(5);
    expect({ ...(await kata.snapshot(4)).files }).toEqual({ ...put });
    expect(await contentOf(5)).toEqual(await contentOf(1));
    expect(await kata.drafts()).toEqual([]);
    expect(await log()).toEqual([
      '5 reverted to {"id":"DfH8sP","index":1}|HEAD -> main, tag: 5',
      '4 edited file hiker.js|tag: 4',
    ]);
  });

  test('that dies after that event has lost nothing', async () => {
    const editing = await editingOf(kata, hikerFiles('never tested'));
    const dead: KataRepository = { ...kata, snapshot: () => Promise.reject(new Error('died')) };
    await expect(revertToLight(dojo, { ...editing, repository: dead }, 1)).rejects.toThrow('died');
    expect({ ...(await kata.snapshot(-1)).files }).toEqual({ ...hikerFiles('never tested') });
    expect((await kata.head()).events).toHaveLength(5);
  });

  test('that another tab overtook changes nothing here', async () => {
    const editing = await editingOf(kata);
    await saveRun(kata, hikerFiles('four'));
    const answer = await revertToLight(dojo, editing, 1);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'overtaken', index: 4 } });
    expect((await kata.snapshot(-1)).files['hiker.js']).toContain('four');
  });
});

describe('a checkout', () => {
  test('of its own light tells its numbers', async () => {
    const { head } = savedOf(await checkOut(dojo, await editingOf(kata), { id, index: 3 }));
    expect(head.events[4]).toEqual({
      index: 4,
      time,
      colour: 'red',
      checkout: { id, index: 3, major_index: 2, minor_index: 0, avatarIndex: '' },
      diff_added_count: 0,
      diff_deleted_count: 0,
    });
    expect(await contentOf(4)).toEqual(await contentOf(3));
    expect(await log()).toEqual([
      '4 checked out {"id":"DfH8sP","index":3,"avatar_index":""}|HEAD -> main, tag: 4',
    ]);
  });

  test('of another kata’s light has that one’s files and output, and tells its avatar', async () => {
    const { files, options } = creationOf('SS67eJ', hikerFiles('of the rhino'));
    const group = { group_id: 'aaaaaa', group_index: 44 };
    const rhino = { ...manifest, id: 'SS67eJ', ...group };
    const other = await openNew(dojo.store, { manifest: rhino, options, files });
    await saveRun(other, hikerFiles('rhino one'), { event: runEvent(1, 'amber') });
    const from = { id: 'SS67eJ', index: -1 };
    const { head, last } = savedOf(await checkOut(dojo, await editingOf(kata), from));
    expect(head.events[4]).toMatchObject({
      colour: 'amber',
      checkout: { id: 'SS67eJ', index: 1, major_index: 1, minor_index: 0, avatarIndex: 44 },
    });
    expect(last).toEqual({ ...(await other.snapshot(1)), index: 4 });
    expect(await log()).toEqual([
      '4 checked out {"id":"SS67eJ","index":1,"avatar_index":44}|HEAD -> main, tag: 4',
    ]);
  });

  test('after an edit keeps the edit as an event of its own', async () => {
    const editing = await editingOf(kata, { 'hiker.js': 'never tested' });
    expect(savedOf(await checkOut(dojo, editing, { id, index: 1 })).last.index).toBe(5);
    expect((await kata.snapshot(4)).files['hiker.js']).toBe('never tested');
  });

  test('of a kata that is not here is told, and saves nothing', async () => {
    const editing = await editingOf(kata, { 'hiker.js': 'never tested' });
    expect(await checkOut(dojo, editing, { id: 'zzzzzz', index: 1 })).toEqual({
      ok: false,
      problem: { kind: 'unknown', id: 'zzzzzz' },
    });
    expect((await kata.head()).events).toHaveLength(4);
  });
});

describe('a mistake of ours throws and saves nothing', () => {
  test.each([
    ['a light that is not there', 4, 'no event 4: DfH8sP has 4, 0 to 3'],
    ['one too far back', -5, 'no event -5: DfH8sP has 4, 0 to 3'],
    ['half a light', 0.5, 'no event 0.5: DfH8sP has 4, 0 to 3'],
    ['an event of a file', 2, 'event 2 of DfH8sP is no light: file_edit'],
  ])('%s', async (_name, index, words) => {
    const editing = await editingOf(kata, { 'hiker.js': 'never tested' });
    const mistake = new RangeError(words);
    await expect(revertToLight(dojo, editing, index)).rejects.toThrow(mistake);
    await expect(checkOut(dojo, editing, { id, index })).rejects.toThrow(mistake);
    expect(await kata.head()).toEqual(editing.head);
  });

  test.each(['', 'DfH8s', 'DfH8sP7', 'DfH8sO', '../../'])('%j is no id', async (wrong) => {
    const editing = await editingOf(kata);
    await expect(checkOut(dojo, editing, { id: wrong, index: 1 })).rejects.toThrow(
      `no id: ${JSON.stringify(wrong)}`,
    );
  });
});
