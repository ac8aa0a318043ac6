import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { deletePractice } from '../../src/dojo/delete-practice.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { historyUpTo } from '../../src/dojo/history-up-to.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { restorePractice } from '../../src/dojo/restore-practice.ts';
import { textOf } from '../../src/git/bytes.ts';
import { filesOf } from '../../src/kata/files.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { base64, bytesOfBase64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { flatFiles, flatId, flatKata, flatRun, flatSteps } from '../support/flat-kata.ts';
import { valueOf } from '../support/groups.ts';
import { takeIn } from '../support/import-kata.ts';
import { openThere, saveRun } from '../support/katas.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

async function adopted(...given: Parameters<typeof flatKata>): Promise<KataRepository> {
  const { history } = await flatKata(...given);
  valueOf(await dojo.store.adoptKata(flatId, history));
  return openThere(dojo.store, flatId);
}

async function inDownload(kata: KataRepository, script: string): Promise<string> {
  const { bytes } = await downloadKata(dojo, kata, null);
  return commands.inDownload(base64(bytes), script);
}

describe('a kata of cyber-dojo that is kept here', () => {
  test.each([
    ['as it is written now', { newline: false }],
    ['as it was written in 2021', { empty: '[\n\n  ]' }],
  ])('%s has its lights, with the colours that are its own', async (_name, how) => {
    const kata = await adopted(flatSteps, how);
    const { events, manifest, options } = await kata.head();
    expect(lightsOf(events).map(({ colour, ownColour }) => [colour, ownColour])).toEqual([
      ['create', undefined],
      ['red', undefined],
      ['red', 'red_special'],
      ['faulty', 'pulling'],
      ['red', undefined],
      ['red', undefined],
    ]);
    expect(events).toHaveLength(8);
    expect(manifest).toMatchObject({ id: flatId, filename_extension: ['.js'], tab_size: 2 });
    expect(options).toEqual({
      ...defaultOptions,
      predict: 'on',
      revert_red: 'on',
      theme: 'dark',
    });
    expect(await dojo.store.listKatas()).toMatchObject([{ id: flatId, exercise: 'Fizz Buzz' }]);
  });

  test('has the files and the output of each event; an edit has the output of its light', async () => {
    const kata = await adopted(flatSteps);
    expect(await kata.snapshot(0)).toMatchObject({ files: flatFiles, stdout: '', status: '' });
    expect(await kata.snapshot(1)).toMatchObject({
      files: flatFiles,
      stdout: 'All tests passed\n',
    });
    expect(await kata.snapshot(3)).toMatchObject({
      files: { 'hiker.js': 'module.exports = () => 6 * 7;\n' },
      stdout: 'All tests passed\n',
      stderr: 'a warning\n',
      status: '0',
    });
    expect(await kata.snapshot(-1)).toMatchObject({ index: 7, stdout: 'All tests passed\n' });
  });

  test('goes on in our layout, and all that was there stays as it was', async () => {
    const { history, eventsJson, manifestJson } = await flatKata(flatSteps);
    valueOf(await dojo.store.adoptKata(flatId, history));
    const kata = await openThere(dojo.store, flatId);
    await saveRun(kata, filesOf([['hiker.js', 'new']]));
    await saveRun(kata, filesOf([['hiker.js', 'newer']]));
    const copy = await kata.copy();
    const texts = new Map(copy.tree.map(({ path, content }) => [path, textOf(content)]));
    expect([...texts.keys()]).toEqual([
      'README.md',
      'config/manifest.json',
      'config/options.json',
      'event.json',
      'events.json',
      'files/hiker.js',
      'status',
      'stderr',
      'stdout',
      'truncations.json',
    ]);
    expect(texts.get('config/manifest.json')).toBe(manifestJson);
    expect(texts.get('README.md')).toBe('# This a copy of a kata');
    expect(texts.get('events.json')?.startsWith(eventsJson.slice(0, -2))).toBe(true);
    expect(JSON.parse(texts.get('config/options.json') ?? '')).toMatchObject({ theme: 'dark' });
    for (const [ref, oid] of history.refs) {
      if (ref.startsWith('refs/tags/')) expect(copy.refs.get(ref)).toBe(oid);
    }
    const { events, options } = await kata.head();
    expect(events).toHaveLength(10);
    expect(events.slice(2, 3)).toMatchObject([{ colour: 'red', own_colour: 'red_special' }]);
    expect(options.theme).toBe('dark');
    expect(await kata.snapshot(-3)).toMatchObject({ stdout: 'All tests passed\n' });
  });

  test('is a download that native git accepts, before it goes on and after', async () => {
    const kata = await adopted(flatSteps);
    const script =
      'git fsck --strict --full --no-progress; git status --porcelain; git tag | sort -n | tail -n1; git log --format=%s -n3; ls';
    expect(await inDownload(kata, script)).toBe(
      `7\nset option theme to dark\n7 edited file hiker.js\n6 ran tests, no prediction, got red\n${'README.md events.json files manifest.json options.json status stderr stdout truncations.json'.replaceAll(' ', '\n')}\n`,
    );
    await saveRun(kata, filesOf([['hiker.js', 'new']]));
    expect(await inDownload(kata, script)).toBe(
      `8\n8 ran tests, no prediction, got red\nset option theme to dark\n7 edited file hiker.js\n${'README.md config event.json events.json files status stderr stdout truncations.json'.replaceAll(' ', '\n')}\n`,
    );
    // That the manifest was moved is all that there is to see of it.
    expect(
      await inDownload(kata, 'git diff -M --summary HEAD~ HEAD -- "*manifest.json"'),
    ).toContain('rename manifest.json => config/manifest.json (100%)');
  });

  test('shows an option that was only set as the one change of its work tree', async () => {
    const kata = await adopted(flatSteps);
    valueOf(await kata.setOptions({ colour: 'off' }));
    expect(await inDownload(kata, 'git status --porcelain')).toBe(' M options.json\n');
    const { bytes } = await downloadKata(dojo, kata, null);
    const there = openDojo();
    const taken = valueOf((await takeIn(there, bytes)).result);
    expect(taken.katas).toHaveLength(1);
    const { options } = await (await openThere(there.store, flatId)).head();
    expect(options).toMatchObject({ colour: 'off', theme: 'dark', predict: 'on' });
    await there.close();
    await saveRun(kata);
    expect(await inDownload(kata, 'git status --porcelain; cat config/options.json')).toContain(
      '"colour": "off"',
    );
  });

  test('comes back from its own download the same, before it goes on and after', async () => {
    const kata = await adopted(flatSteps);
    for (const steps of [0, 2]) {
      for (let step = 0; step < steps; step += 1) await saveRun(kata);
      const { bytes } = await downloadKata(dojo, kata, null);
      const there = openDojo();
      const { result } = await takeIn(there, bytes);
      expect(valueOf(result).katas).toHaveLength(1);
      const copy = await openThere(there.store, flatId);
      expect(await copy.head()).toEqual(await kata.head());
      expect((await copy.copy()).refs).toEqual((await kata.copy()).refs);
      await there.close();
    }
  });

  test('is moved on by a later download, and not by an earlier one', async () => {
    const [early, late] = [await flatKata(flatSteps.slice(0, 4)), await flatKata(flatSteps)];
    valueOf(await dojo.store.adoptKata(flatId, early.history));
    expect(valueOf(await dojo.store.advanceKata(flatId, late.history))).toBe('ahead');
    expect(await dojo.store.standing(flatId, early.history)).toBe('behind');
    expect(await dojo.store.standing(flatId, late.history)).toBe('same');
    const option = await flatKata([...flatSteps, { option: 'theme', value: 'light' }]);
    expect(valueOf(await dojo.store.advanceKata(flatId, option.history))).toBe('ahead');
    expect(await dojo.store.standing(flatId, late.history)).toBe('behind');
    const kata = await openThere(dojo.store, flatId);
    expect((await kata.head()).options.theme).toBe('light');
    const other = await flatKata([...flatSteps, { option: 'colour', value: 'off' }]);
    expect(await dojo.store.standing(flatId, other.history)).toBe('diverged');
  });

  test('can be forked with its past, deleted and restored', async () => {
    const kata = await adopted(flatSteps);
    valueOf(await dojo.store.adoptKata('BBBBBB', historyUpTo(await kata.copy(), 2)));
    const fork = await openThere(dojo.store, 'BBBBBB');
    await saveRun(fork);
    expect((await fork.head()).manifest).toMatchObject({ id: 'BBBBBB', imported_from: flatId });
    expect((await fork.head()).events).toHaveLength(4);
    kata.close();
    valueOf(await deletePractice(dojo, flatId));
    expect((await dojo.store.listKatas()).map(({ id }) => id)).toEqual(['BBBBBB']);
    valueOf(await restorePractice(dojo, { ids: [flatId] }));
    expect((await (await openThere(dojo.store, flatId)).head()).events).toHaveLength(8);
  });

  test('that is damaged can be saved as far as it can be read', async () => {
    const { history } = await flatKata(flatSteps);
    valueOf(await dojo.store.adoptKata(flatId, history));
    const salvaged = valueOf(await dojo.store.salvageKata(flatId));
    expect(salvaged.manifest).toMatchObject({ id: flatId, exercise: 'Fizz Buzz' });
    expect(salvaged.refs.get('refs/heads/main')).toBe(history.refs.get('refs/heads/main'));
    const bytes = await dojo.archive.tgz(salvaged, 'saved');
    expect(
      await commands.inDownload(base64(bytes), 'git fsck --strict; git status --porcelain'),
    ).toBe('');
  });

  test('opens where no option was ever kept', async () => {
    const kata = await adopted([flatRun('red')], { withoutOptions: true });
    expect((await kata.head()).options).toEqual(defaultOptions);
    const { bytes } = await downloadKata(dojo, kata, null);
    const there = openDojo();
    const taken = valueOf((await takeIn(there, bytes)).result);
    expect(taken).toMatchObject({ katas: [{ result: { ok: true } }] });
    await there.close();
  });
});

test('a kata that cyber-dojo itself has written opens, goes on, and native git accepts it', async ({
  skip,
}) => {
  const found = await commands.samples('v2');
  const sample = found?.['rG63fy.tgz'] ?? '';
  skip(sample === '', 'the samples of cyber-dojo are not here');
  const taken = valueOf((await takeIn(dojo, bytesOfBase64(sample))).result);
  expect(taken.katas).toHaveLength(1);
  const kata = await openThere(dojo.store, 'rG63fy');
  const { events, manifest } = await kata.head();
  expect(
    lightsOf(events)
      .map(({ colour }) => colour)
      .join(' '),
  ).toBe('create red red red green green red red');
  expect(manifest).toMatchObject({ exercise: 'Roman Numerals', group_id: 'A6Vg1q' });
  for (const { index } of events) expect(await kata.snapshot(index)).toHaveProperty('files');
  expect((await kata.snapshot(-1)).stderr).toContain('FAIL ./roman.test.js');
  await saveRun(kata, (await kata.snapshot(-1)).files);
  expect(
    await inDownload(kata, 'git fsck --strict --full; git status --porcelain; git tag | wc -l'),
  ).toBe(`${events.length + 1}\n`);
});
