import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KataStore, Language } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { loadCreateModel, type CreateModel } from '../../src/ui/models/create.ts';
import { chanceOf, hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';

const exercises = ['Bowling Game', 'Fizz Buzz', 'Leap Years'].map((displayName) => ({
  displayName,
  files: filesOf([['readme.txt', displayName]]),
}));
let dojo: TestDojo;
let model: CreateModel;

const languageOf = (language: string, framework: string): Language => {
  const start = hikerLanguage();
  const manifest = { language: [language, ''], test_framework: [framework, ''] } as const;
  return { ...start, manifest: { ...start.manifest, ...manifest } };
};

async function choose(...languages: readonly Language[]): Promise<void> {
  const startPoints = {
    exercises: () => Promise.resolve(exercises),
    languages: () => Promise.resolve(languages),
  };
  // The first of the drawn numbers says which exercise is shown to begin with: A is 10, 10 % 3 is 1.
  dojo = openDojo({ startPoints, chance: chanceOf('A', 'DfH8sP', 'aaaaaa') });
  model = await loadCreateModel(dojo);
}

beforeEach(() =>
  choose(languageOf('JS', 'assert'), languageOf('JS', 'jest'), languageOf('C', 'assert')),
);
afterEach(() => dojo.close());

test('one exercise by chance is shown to begin with, and none is chosen', () => {
  expect(model.previewed.value?.displayName).toBe('Fizz Buzz');
  expect(model.exercise.value).toBe(null);
  expect(model.canCreate.value).toBe(false);
});

test.each([
  ['', ['Bowling Game', 'Fizz Buzz', 'Leap Years']],
  [' BUZZ ', ['Fizz Buzz']],
  ['e', ['Bowling Game', 'Leap Years']],
  ['nothing', []],
])('a search for %j finds %j', (text, names) => {
  model.searchFor(text);
  expect(model.found.value.map(({ displayName }) => displayName)).toEqual(names);
});

test('a practice can be created when exercise, language and framework are chosen', () => {
  model.chooseExercise('Leap Years');
  expect(model.previewed.value?.displayName).toBe('Leap Years');
  model.chooseLanguage('JS');
  expect(model.frameworks.value).toEqual(['assert', 'jest']);
  expect(model.canCreate.value).toBe(false);
  model.chooseFramework('jest');
  expect(model.canCreate.value).toBe(true);
});

test('a framework that is the only one is chosen with its language', () => {
  model.skipExercise(true);
  expect(model.previewed.value).toBe(null);
  model.chooseLanguage('C');
  expect([model.framework.value, model.canCreate.value]).toEqual(['assert', true]);
  model.chooseLanguage('JS');
  expect([model.framework.value, model.canCreate.value]).toEqual([null, false]);
});

test('with one language and one framework there is nothing to choose but the exercise', async () => {
  await dojo.close();
  await choose(languageOf('JS', 'assert'));
  expect([model.language.value, model.framework.value]).toEqual(['JS', 'assert']);
});

test('what is created is what was chosen, once, however often it is asked for', async () => {
  model.chooseExercise('Fizz Buzz');
  model.chooseLanguage('JS');
  model.chooseFramework('jest');
  expect(await Promise.all([model.create(), model.create()])).toEqual(['DfH8sP', null]);
  expect(model.isCreating.value).toBe(false);
  expect(await dojo.store.listKatas()).toMatchObject([{ id: 'DfH8sP', exercise: 'Fizz Buzz' }]);
});

test('a full disk is told, and it can be tried again', async () => {
  await dojo.close();
  await choose(languageOf('JS', 'assert'));
  const real = dojo.store;
  let isFull = true;
  const store: KataStore = {
    ...real,
    createKata: (creation) =>
      isFull
        ? Promise.resolve({ ok: false, problem: { kind: 'quota' } })
        : real.createKata(creation),
  };
  model = await loadCreateModel({ ...dojo, store, chance: chanceOf('A', 'DfH8sP', 'aaaaaa') });
  model.skipExercise(true);
  expect(await model.create()).toBe(null);
  expect(model.problem.value).toContain('no more room');
  isFull = false;
  expect(await model.create()).toBe('aaaaaa');
  expect(model.problem.value).toBe(null);
});
