import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository, KataStore } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { openKataStore } from '../../src/store/kata-store.ts';
import {
  creationOf,
  manifest,
  openNew,
  openThere,
  ownPrefix,
  runEvent,
  saveRun,
  startFiles,
  submissionOn,
} from '../support/katas.ts';

const id = 'DfH8sP';
let store: KataStore & { close(): Promise<void> };
let kata: KataRepository;

beforeEach(async () => {
  store = openKataStore({ prefix: ownPrefix() });
  kata = await openNew(store, creationOf(id));
});

afterEach(async () => {
  await store.deleteKata(id);
  await store.close();
});

describe('events', () => {
  test('a new kata has event 0, its files and no output', async () => {
    const head = await kata.head();
    expect(head.manifest).toEqual(manifest);
    expect(head.options).toEqual(defaultOptions);
    expect(head.events).toEqual([{ index: 0, event: 'created', time: manifest.created }]);
    expect(await kata.snapshot(0)).toEqual({
      index: 0,
      files: startFiles,
      stdout: '',
      stderr: '',
      status: '',
      truncations: { stdout: false, stderr: false },
    });
  });

  test('a saved run is the answer, the head and the last snapshot', async () => {
    const { tip } = await kata.head();
    const files = filesOf([['hiker.js', '6 * 7']]);
    const output = {
      stdout: 'ok\n',
      stderr: 'warned',
      status: '0',
      truncations: { stdout: true, stderr: false },
    };
    const event = runEvent(1, 'green');
    const saved = await kata.save({ parent: tip, event, files, output, draft: null });
    const head = await kata.head();
    expect(saved).toEqual({ ok: true, value: head });
    expect(head.tip).not.toBe(tip);
    expect(head.events.at(-1)).toEqual(event);
    expect(await kata.snapshot(1)).toEqual({ index: 1, files, ...output });
  });

  test('everything is still there when the kata is opened again', async () => {
    await saveRun(kata);
    const before = [await kata.head(), await kata.snapshot(1)];
    kata.close();
    const again = await openThere(store, id);
    expect([await again.head(), await again.snapshot(1)]).toEqual(before);
    await saveRun(again);
    expect((await again.head()).events).toHaveLength(3);
  });

  test('files are created, deleted, renamed and moved between folders', async () => {
    const changes = [
      filesOf([['a', '1']]),
      filesOf([['a/b/c', '1']]),
      filesOf([
        ['a/b', '1'],
        ['a/c', '2'],
      ]),
      filesOf([['a', '']]),
      startFiles,
    ];
    for (const files of changes) await saveRun(kata, files);
    for (const [at, files] of changes.entries()) {
      expect((await kata.snapshot(at + 1)).files).toEqual(files);
    }
  });

  test('any name and any text comes back as it was', async () => {
    const files = filesOf([
      ['__proto__', 'x'],
      ['constructor', ''],
      ['lib/__proto__/ü.js', '\uFEFFa mark, CRLF\r\nand no end'],
      ['日本/語.txt', '😀\u2028\0'],
      ['😀', 'beyond the first plane sorts after it'],
      ['\uFF5E', 'in the first plane'],
      ['a', '1'],
      ['a.b', '2'],
      ['a0', '3'],
      ['a-/x', '4'],
    ]);
    await saveRun(kata, files);
    kata.close();
    const { files: read } = await (await openThere(store, id)).snapshot(-1);
    expect(Object.entries(read).toSorted()).toEqual(Object.entries(files).toSorted());
    expect(Object.getPrototypeOf(read)).toBe(null);
  });

  test('a negative index counts back from the last event', async () => {
    await saveRun(kata);
    await saveRun(kata);
    expect((await kata.snapshot(-1)).index).toBe(2);
    expect((await kata.snapshot(-3)).index).toBe(0);
  });

  test.each([3, -4, 1.5, Number.NaN])('there is no event %s', async (index) => {
    await saveRun(kata);
    await saveRun(kata);
    await expect(kata.snapshot(index)).rejects.toThrow(
      new RangeError(`no event ${index}: ${id} has 3, 0 to 2`),
    );
  });

  test('an event that is not the next of its parent is a mistake, and nothing is saved', async () => {
    const { tip } = await kata.head();
    await expect(kata.save(submissionOn(tip, 2))).rejects.toThrow(RangeError);
    expect((await kata.head()).events).toHaveLength(1);
  });

  test('a path that leaves its folder is a mistake, and nothing is saved', async () => {
    for (const name of ['../x', '/x', 'a//b', 'a/./b', '.git/config', 'a\\b', '']) {
      await expect(saveRun(kata, filesOf([[name, 'x']]))).rejects.toThrow(RangeError);
    }
    expect((await kata.head()).events).toHaveLength(1);
  });

  test('options are set at once, without an event, and the next event carries them', async () => {
    const dark = { ...defaultOptions, theme: 'dark' } as const;
    expect(await kata.setOptions(dark)).toEqual({ ok: true, value: null });
    const before = await kata.head();
    expect(before.options).toEqual(dark);
    expect(before.events).toHaveLength(1);
    const pending = (await kata.copy()).pending;
    expect([...pending.keys()]).toEqual(['config/options.json']);
    expect(JSON.parse(pending.get('config/options.json') ?? '')).toEqual(dark);

    await saveRun(kata);
    expect((await kata.copy()).pending.size).toBe(0);
    expect((await kata.head()).options).toEqual(dark);
    expect(
      (await kata.copy()).tree.find(({ path }) => path === 'config/options.json'),
    ).toMatchObject({ content: new TextEncoder().encode(`${JSON.stringify(dark, null, 2)}\n`) });
  });

  test('options that are set back are pending no longer', async () => {
    await kata.setOptions({ ...defaultOptions, predict: 'on' });
    await kata.setOptions(defaultOptions);
    expect((await kata.copy()).pending.size).toBe(0);
  });

  test('two events at once from one tab: one is saved, the other is kept under a fail tag', async () => {
    const { tip } = await kata.head();
    const answers = await Promise.all([
      kata.save(submissionOn(tip, 1, { event: runEvent(1, 'red') })),
      kata.save(submissionOn(tip, 1, { event: runEvent(1, 'green') })),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });
});
