import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { checkOut } from '../../src/dojo/check-out.ts';
import { createFile } from '../../src/dojo/create-file.ts';
import { deepForkKata } from '../../src/dojo/deep-fork-kata.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { forkGroup } from '../../src/dojo/fork-group.ts';
import { forkKata } from '../../src/dojo/fork-kata.ts';
import { joinGroup } from '../../src/dojo/join-group.ts';
import { kataLanguage } from '../../src/dojo/kata-language.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { progressOf } from '../../src/dojo/progress-of.ts';
import { revertToLight } from '../../src/dojo/revert-to-light.ts';
import { runTests } from '../../src/dojo/run-tests.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { loadReviewModel } from '../../src/ui/models/review.ts';
import { lightDescription, lightName } from '../../src/ui/words/lights.ts';
import { base64 } from '../support/base64.ts';
import type { TestDojo } from '../support/dojo.ts';
import { editingOf } from '../support/editing.ts';
import { adoptFlat, filesAt, languageOf, onPage } from '../support/flat-dojo.ts';
import { flatFiles, flatId, flatKata, flatSteps } from '../support/flat-kata.ts';
import { valueOf } from '../support/groups.ts';
import { openThere } from '../support/katas.ts';
import { openDojoWithRunners, pressTest } from '../support/other-runners.ts';
import { never } from '../support/remote-run.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojoWithRunners(() => Promise.resolve({ colour: 'green', stdout: '', stderr: '' }));
});

afterEach(() => dojo.close());

const light = 'red_amber_green.js';

describe('a kata of cyber-dojo in a language that is here', () => {
  test('goes on with [test], in our newest image, with our red_amber_green.js', async () => {
    const kata = await adoptFlat(dojo, flatSteps);
    const { manifest, files } = await languageOf(dojo, 'javascript_assert');
    const outcome = await pressTest(dojo, kata);
    expect(outcome).toMatchObject({ kind: 'light', colour: 'green', fault: null });
    const { events } = await kata.head();
    expect(events).toHaveLength(9);
    expect(events.at(-1)).toMatchObject({
      colour: 'green',
      ran_on: 'browser',
      image_name: manifest.image_name,
    });
    const now = await filesAt(kata, -1);
    expect(Object.keys(now).toSorted()).toEqual([...Object.keys(flatFiles), light].toSorted());
    expect(now[light]).toBe(files[light]);
    expect(await filesAt(kata, 7)).not.toHaveProperty(light);
    const script =
      'git fsck --strict --full --no-progress; git status --porcelain; git tag | wc -l';
    const { bytes } = await downloadKata(dojo, kata, null);
    expect(await commands.inDownload(base64(bytes), script)).toBe('9\n');
  });

  test('whose cyber-dojo.sh asks for what is not here shows what the shell says', async () => {
    const kata = await adoptFlat(dojo, []);
    const editing = await editingOf(kata, {
      'cyber-dojo.sh': 'set -e\ncd ${CYBER_DOJO_SANDBOX}\n/usr/local/bin/mocha-of-theirs *.js\n',
    });
    const outcome = await runTests(dojo, {
      ...editing,
      predicted: 'none',
      signal: never,
      onProgress: () => undefined,
    });
    expect(outcome).toMatchObject({ kind: 'light', colour: 'amber', fault: null });
    expect((await kata.snapshot(-1)).stderr).toContain('mocha-of-theirs');
    expect((await kata.snapshot(-1)).status).toBe('127');
  });

  test('takes its red_amber_green.js with its first event, whatever that is', async () => {
    const { files } = await languageOf(dojo, 'javascript_assert');
    const made: readonly (readonly [string, (kata: KataRepository) => Promise<unknown>])[] = [
      ['created', async (kata) => createFile(dojo, await editingOf(kata), 'new.js')],
      ['reverted', async (kata) => revertToLight(dojo, await editingOf(kata), 1)],
      [
        'checked out',
        async (kata) => checkOut(dojo, await editingOf(kata), { id: 'BBBBBB', index: 2 }),
      ],
    ];
    const { history } = await flatKata(flatSteps);
    valueOf(await dojo.store.adoptKata('BBBBBB', history));
    for (const [subject, make] of made) {
      const kata = await adoptFlat(dojo, flatSteps);
      await make(kata);
      expect((await filesAt(kata, -1))[light]).toBe(files[light]);
      expect((await kata.head()).events).toHaveLength(9);
      const { bytes } = await downloadKata(dojo, kata, null);
      expect(await commands.inDownload(base64(bytes), 'git log -1 --format=%s')).toContain(subject);
      await dojo.store.deleteKata(flatId);
    }
  });

  test('is taken back when a prediction was wrong, as it was set at cyber-dojo', async () => {
    const kata = await adoptFlat(dojo, flatSteps);
    const outcome = await runTests(dojo, {
      ...(await editingOf(kata)),
      predicted: 'red',
      signal: never,
      onProgress: () => undefined,
    });
    expect(outcome).toMatchObject({ kind: 'light', colour: 'green', takenBackTo: { number: 5 } });
    const lights = lightsOf((await kata.head()).events);
    expect(lights.at(-1)).toMatchObject({
      colour: 'red',
      origin: { kind: 'revert', isAuto: true },
    });
    expect(await filesAt(kata, -1)).toHaveProperty([light]);
  });

  test('gives the editor the red_amber_green.js that an event of a file got', async () => {
    await adoptFlat(dojo, flatSteps);
    await onPage(dojo, async (model) => {
      model.files.create('new.js');
      await expect.poll(() => model.files.all.value[light]).toContain('AssertionError');
      expect(model.head.value.events).toHaveLength(9);
      model.files.edit(light, '() => "amber"');
      await model.test();
      expect(model.lights.value.at(-1)?.colour).toBe('amber');
      expect(model.files.all.value[light]).toBe('() => "amber"');
    });
  });

  test('is reviewed and shown with the names that its lights have', async () => {
    const kata = await adoptFlat(dojo, flatSteps);
    const lights = lightsOf((await kata.head()).events);
    expect(lights.map(lightName)).toEqual([
      '0 created',
      '1 red',
      '2 red (red_special)',
      '3 faulty (pulling)',
      '4 red',
      '5 red',
    ]);
    expect(lights.map(lightDescription).slice(2)).toEqual([
      'predicted red, was red',
      'called pulling where it was run',
      'reverted to 1 red',
      'checked out 1 red of YfBbN7',
    ]);
    const review = await loadReviewModel(dojo, flatId, { index: 3, diff: 'detailed' });
    expect(review.diffs.value.map(({ type, newName }) => [type, newName])).toContainEqual([
      'changed',
      'hiker.js',
    ]);
    review.close();
    const [summary] = await dojo.store.listKatas();
    const progress = await progressOf(dojo, { id: flatId, events: summary?.events ?? [] }, [
      'failed',
      'All tests passed',
    ]);
    expect(progress).toEqual({ kind: 'found', texts: ['All tests passed'] });
  });

  test('is forked alone, into a group, and with its past', async () => {
    const kata = await adoptFlat(dojo, flatSteps);
    const { manifest, files } = await languageOf(dojo, 'javascript_assert');
    const { id } = valueOf(await forkKata(dojo, { id: flatId, index: 3 }));
    const fork = await openThere(dojo.store, id);
    expect((await fork.head()).manifest).toMatchObject({
      id,
      image_name: manifest.image_name,
      filename_extension: ['.js'],
      exercise: 'Fizz Buzz',
    });
    expect((await filesAt(fork, 0))[light]).toBe(files[light]);
    expect(await kataLanguage(dojo, await fork.head())).toBe(null);
    const group = valueOf(await forkGroup(dojo, { id: flatId, index: 3 }));
    const joined = valueOf(await joinGroup(dojo, group.id));
    expect(await filesAt(await openThere(dojo.store, joined.id), 0)).toMatchObject({
      'hiker.js': 'module.exports = () => 6 * 7;\n',
      [light]: files[light],
    });
    const deep = await openThere(
      dojo.store,
      valueOf(await deepForkKata(dojo, { id: flatId, index: 3 })),
    );
    expect(await pressTest(dojo, deep)).toMatchObject({ kind: 'light', colour: 'green' });
    expect((await deep.head()).events).toHaveLength(5);
    expect((await kata.head()).events).toHaveLength(8);
  });
});
