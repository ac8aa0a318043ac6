import { afterEach, expect, test } from 'vitest';
import { createKata } from '../../src/dojo/create-kata.ts';
import { filesOf } from '../../src/kata/files.ts';
import { defaultOptions } from '../../src/kata/options.ts';
import { chanceOf, hikerFiles, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { openThere } from '../support/katas.ts';

let dojo: TestDojo;
afterEach(() => dojo.close());

const language = hikerLanguage();
const exercise = { displayName: 'Fizz Buzz', files: filesOf([['readme.txt', 'Write it.\n']]) };

test('a new practice is on disk, with the files and the names that were chosen', async () => {
  dojo = openDojo({ chance: chanceOf('DfH8sP') });
  expect(await createKata(dojo, { exercise, language })).toEqual({ ok: true, value: 'DfH8sP' });
  const kata = await openThere(dojo.store, 'DfH8sP');
  const head = await kata.head();
  expect(head.manifest).toEqual({
    ...language.manifest,
    exercise: 'Fizz Buzz',
    version: 2,
    created: [2021, 3, 14, 15, 9, 26, 535000],
    id: 'DfH8sP',
  });
  expect(head.options).toEqual(defaultOptions);
  expect(head.events).toEqual([
    { index: 0, event: 'created', time: [2021, 3, 14, 15, 9, 26, 535000] },
  ]);
  const { files } = await kata.snapshot(0);
  expect({ ...files }).toEqual({ ...hikerFiles(), 'readme.txt': 'Write it.\n' });
});

test('without an exercise its manifest names none, and the language’s files are all', async () => {
  dojo = openDojo({ chance: chanceOf('DfH8sP') });
  await createKata(dojo, { exercise: null, language });
  const kata = await openThere(dojo.store, 'DfH8sP');
  expect((await kata.head()).manifest).not.toHaveProperty('exercise');
  expect({ ...(await kata.snapshot(0)).files }).toEqual({ ...hikerFiles() });
});

test('of two files of the same name the exercise’s counts', async () => {
  dojo = openDojo({ chance: chanceOf('DfH8sP') });
  const files = filesOf([['hiker.js', 'of the exercise\n']]);
  await createKata(dojo, { exercise: { displayName: 'Own hiker', files }, language });
  const kata = await openThere(dojo.store, 'DfH8sP');
  expect((await kata.snapshot(0)).files['hiker.js']).toBe('of the exercise\n');
});

test('an id that is taken is left alone, and another is drawn', async () => {
  dojo = openDojo({ chance: chanceOf('DfH8sP', 'DfH8sP', 'DfH8sP', 'aaaaaa') });
  await createKata(dojo, { exercise, language });
  const second = await createKata(dojo, { exercise: null, language });
  expect(second).toEqual({ ok: true, value: 'aaaaaa' });
  const first = await openThere(dojo.store, 'DfH8sP');
  expect((await first.head()).manifest.exercise).toBe('Fizz Buzz');
});

test('the id that cyber-dojo keeps for itself is never given', async () => {
  dojo = openDojo({ chance: chanceOf('999999', '999999', 'bbbbbb') });
  expect(await createKata(dojo, { exercise, language })).toEqual({ ok: true, value: 'bbbbbb' });
  expect((await dojo.store.openKata('999999')).ok).toBe(false);
});

test('the browser is asked to keep it, and the person waits for no answer', async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return new Promise<boolean>(() => undefined);
  };
  const persistence = {
    isPromised: () => Promise.resolve(false),
    ask,
    usage: () => Promise.resolve(null),
  };
  dojo = openDojo({ chance: chanceOf('DfH8sP'), persistence });
  expect(await createKata(dojo, { exercise, language })).toEqual({ ok: true, value: 'DfH8sP' });
  expect(asked).toBe(1);
});

test('a full disk is told, and nothing is tried again', async () => {
  const real = openDojo();
  let tries = 0;
  dojo = {
    ...real,
    store: {
      ...real.store,
      createKata() {
        tries += 1;
        return Promise.resolve({ ok: false, problem: { kind: 'quota' } });
      },
    },
  };
  const made = await createKata(dojo, { exercise, language });
  expect(made).toEqual({ ok: false, problem: { kind: 'quota' } });
  expect(tries).toBe(1);
});
