import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dojo } from '../../src/dojo/dojo.ts';
import type { ImageShelf } from '../../src/dojo/image-ports.ts';
import type { KataStore, Language, StartPoints } from '../../src/dojo/ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { loadCreateModel, type CreateModel } from '../../src/ui/models/create.ts';
import { chanceOf, hikerLanguage, noImages, openDojo, type TestDojo } from '../support/dojo.ts';

const exercises = ['Bowling Game', 'Fizz Buzz', 'Leap Years'].map((displayName) => ({
  displayName,
  files: filesOf([
    ['readme.txt', displayName],
    ['more.txt', displayName === 'Bowling Game' ? 'Thirteen is unlucky' : ''],
  ]),
}));
let dojo: TestDojo;
let model: CreateModel;

const languageOf = (language: string, framework: string): Language => {
  const start = hikerLanguage();
  const manifest = { language: [language, ''], test_framework: [framework, ''] } as const;
  return { ...start, manifest: { ...start.manifest, ...manifest } };
};

async function choose(...languages: readonly Language[]): Promise<void> {
  await open(languages);
}

async function open(
  languages: readonly Language[],
  kind: 'solo' | 'group' = 'solo',
  rest: Partial<StartPoints & Pick<Dojo, 'images'>> = {},
): Promise<void> {
  const startPoints = {
    exercises: () => Promise.resolve(exercises),
    languages: () => Promise.resolve(languages),
    ...rest,
  };
  const images = rest.images ?? noImages;
  // The first of the drawn numbers says which exercise is shown to begin with: A is 10, 10 % 3 is 1.
  dojo = openDojo({ startPoints, images, chance: chanceOf('A', 'DfH8sP', 'aaaaaa') });
  model = await loadCreateModel(dojo, kind);
}

beforeEach(() =>
  choose(languageOf('JS', 'assert'), languageOf('JS', 'jest'), languageOf('C', 'assert')),
);
afterEach(() => dojo.close());

test('one exercise by chance is shown to begin with, and none is chosen', () => {
  expect(model.preview.value?.name).toBe('Fizz Buzz');
  expect(model.exercise.value).toBe(null);
  expect(model.canCreate.value).toBe(false);
});

test.each([
  ['', ['Bowling Game', 'Fizz Buzz', 'Leap Years']],
  [' BUZZ ', ['Fizz Buzz']],
  ['e', ['Bowling Game', 'Leap Years']],
  ['nothing', []],
  ['thirteen  UNLUCKY', ['Bowling Game']],
])('a search for %j finds %j', (text, names) => {
  model.searchFor(text);
  expect(model.found.value.map(({ name }) => name)).toEqual(names);
});

test('a practice can be created when exercise, language and framework are chosen', () => {
  model.chooseExercise('Leap Years');
  expect(model.preview.value?.name).toBe('Leap Years');
  model.chooseLanguage('JS');
  expect(model.frameworks.value.map(({ name }) => name)).toEqual(['assert', 'jest']);
  expect(model.canCreate.value).toBe(false);
  model.chooseFramework('jest');
  expect(model.canCreate.value).toBe(true);
});

test('a framework that is the only one is chosen with its language', () => {
  model.skipExercise(true);
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

test('what is pointed at is looked at, and then what was chosen again', () => {
  model.chooseExercise('Leap Years');
  model.pointAt('exercise', 'Bowling Game');
  expect([model.preview.value?.name, model.exercise.value?.name]).toEqual([
    'Bowling Game',
    'Leap Years',
  ]);
  model.pointAt('exercise', null);
  expect(model.preview.value?.name).toBe('Leap Years');
  model.pointAt('language', 'C');
  expect(model.preview.value?.fileNames).toContain('hiker.js');
  model.chooseLanguage('JS');
  model.pointAt('framework', 'jest');
  model.pointAt('framework', null);
  expect(model.preview.value?.fileName).toBe('test.js');
});

test('each file of what is looked at can be shown', () => {
  model.chooseExercise('Bowling Game');
  expect(model.preview.value).toMatchObject({
    fileName: 'readme.txt',
    fileNames: ['readme.txt', 'more.txt'],
    text: 'Bowling Game',
  });
  model.showFile('more.txt');
  expect(model.preview.value?.text).toBe('Thirteen is unlucky');
  model.chooseExercise('Fizz Buzz');
  expect(model.preview.value?.fileName).toBe('readme.txt');
});

test('languages are searched by name, framework and what is in their files', () => {
  const namesFor = (text: string) => {
    model.searchLanguages(text);
    return model.languages.value.map(({ name }) => name);
  };
  expect(namesFor('')).toEqual(['C', 'JS']);
  expect(namesFor('JEST')).toEqual(['JS']);
  expect(namesFor('strictEqual c')).toEqual(['C', 'JS']);
  expect(namesFor('pascal')).toEqual([]);
});

test('a group has an exercise, and is made with it', async () => {
  await dojo.close();
  await open([languageOf('C', 'assert')], 'group');
  expect(model.canCreate.value).toBe(false);
  model.chooseExercise('Fizz Buzz');
  const id = await model.create();
  const group = await dojo.groups.find(id ?? '');
  expect(group?.manifest).toMatchObject({ id, exercise: 'Fizz Buzz' });
  expect(await dojo.store.listKatas()).toEqual([]);
});

test('a practice that was made ready brings its language, and all of its files', async () => {
  await dojo.close();
  const start = languageOf('C', 'assert');
  const ready = { ...start, manifest: { ...start.manifest, display_name: 'a hard one' } };
  await open([languageOf('JS', 'jest'), languageOf('C', 'assert')], 'solo', {
    readyMade: () => Promise.resolve([ready]),
  });
  expect(model.found.value.at(-1)).toMatchObject({
    name: 'a hard one',
    kind: 'ready-made',
    brings: { name: 'C', fullName: 'C, assert' },
  });
  model.searchFor('hard c,');
  expect(model.found.value.map(({ name }) => name)).toEqual(['a hard one']);
  model.chooseExercise('a hard one');
  expect(model.canCreate.value).toBe(true);
  await model.create();
  expect(await dojo.store.listKatas()).toMatchObject([
    { displayName: 'a hard one', exercise: null },
  ]);
});

test('each language says whether it is here, or what is to be fetched', async () => {
  await dojo.close();
  const image = (name: string, language: Language): Language => ({
    ...language,
    manifest: { ...language.manifest, image_name: `${name}:1` },
  });
  const images: ImageShelf = {
    ...noImages,
    kept: () =>
      Promise.resolve([
        { name: 'here:1', sizeBytes: 9, keptBytes: 9, parts: [] },
        { name: 'part:1', sizeBytes: 5_000_000, keptBytes: 2_000_000, parts: [] },
        { name: 'none:1', sizeBytes: 8_000_000, keptBytes: 0, parts: [] },
      ]),
  };
  await open(
    [
      image('here', languageOf('A', 'a')),
      image('part', languageOf('B', 'b')),
      image('none', languageOf('B', 'c')),
      image('unknown', languageOf('D', 'd')),
    ],
    'solo',
    { images },
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(model.languages.value.map(({ note }) => note)).toEqual(['is here', 'from 3.0 MB', '']);
  model.chooseLanguage('B');
  expect(model.frameworks.value.map(({ note }) => note)).toEqual(['3.0 MB', '8.0 MB']);
});
