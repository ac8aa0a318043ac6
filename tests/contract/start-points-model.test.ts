import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKata } from '../../src/dojo/create-kata.ts';
import type { GitRemotes } from '../../src/dojo/git-ports.ts';
import { setGitProxy } from '../../src/dojo/git-proxy.ts';
import { loadCreateModel } from '../../src/ui/models/create.ts';
import { createSaveStartPoint } from '../../src/ui/models/save-start-point.ts';
import { loadStartPointsModel, type StartPointsModel } from '../../src/ui/models/start-points.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { valueOf } from '../support/groups.ts';
import { bring, exercise, folder, language } from '../support/start-points.ts';

let dojo: TestDojo;
let model: StartPointsModel;
beforeEach(async () => {
  dojo = openDojo();
  model = await loadStartPointsModel(dojo);
});
afterEach(async () => {
  model.close();
  await dojo.close();
});

test('what was brought is looked through first, and kept when it is added', async () => {
  await model.open(folder({ ...exercise('Orchard Walk'), ...language() }));
  expect(model.state.value).toMatchObject({
    kind: 'found',
    found: { good: [{ folder: 'mine' }, { folder: 'theirs', kind: 'language' }] },
  });
  expect(model.own.value).toEqual([]);
  model.setKind('theirs', 'custom');
  await model.add();
  expect(model.state.value).toMatchObject({ kind: 'told', isProblem: false });
  const kinds = model.own.value.map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['custom', 'exercise']);
});

test('what is discarded is not kept', async () => {
  await model.open(folder(exercise('Orchard Walk')));
  model.discard();
  await model.add();
  expect(await dojo.ownStartPoints.kept.list()).toEqual([]);
});

test('files without a manifest.json are told', async () => {
  await model.open([new File(['x'], 'notes.zip')]);
  expect(model.state.value).toMatchObject({ kind: 'told', isProblem: true });
  expect(model.state.value).toHaveProperty(
    'words',
    expect.stringContaining('notes.zip cannot be taken'),
  );
});

test('what another tab brings or removes is seen here', async () => {
  await bring(dojo, exercise('Orchard Walk'));
  await expect.poll(() => model.own.value.length).toBe(1);
  await model.remove('Orchard Walk');
  expect(model.own.value).toEqual([]);
});

test('an address that is none is told, until another is typed; nobody is asked', async () => {
  const gitRemotes: GitRemotes = {
    ...dojo.gitRemotes,
    refs: () => Promise.reject(new Error('asked')),
    files: () => Promise.reject(new Error('asked')),
  };
  const own = await loadStartPointsModel({ ...dojo, gitRemotes });
  await own.fetch('git@github.com:a/b');
  expect(own.addressProblem.value).toContain('https://github.com/a/b');
  own.typing();
  expect([own.addressProblem.value, own.state.value]).toEqual([null, { kind: 'idle' }]);
  own.close();
});

test('a fetch says whom it asks, can be stopped, and asks the proxy that is set', async () => {
  valueOf(await setGitProxy(dojo, 'https://cors.example/'));
  const asked: unknown[] = [];
  const gitRemotes: GitRemotes = {
    ...dojo.gitRemotes,
    refs: (remote, signal) => {
      asked.push(remote);
      return new Promise((resolve) => {
        signal.addEventListener('abort', () =>
          resolve({ ok: false, problem: { kind: 'stopped' } }),
        );
      });
    },
    files: () => Promise.reject(new Error('asked')),
  };
  const own = await loadStartPointsModel({ ...dojo, gitRemotes });
  expect(own.connection('https://git.example/a')).toContain('your proxy cors.example');
  expect(own.connection('https://')).toBe('');
  const fetching = own.fetch('https://git.example/a');
  expect(own.state.value).toEqual({
    kind: 'working',
    words: 'Asking cors.example…',
    canStop: true,
  });
  await expect
    .poll(() => asked)
    .toEqual([{ url: 'https://git.example/a', proxy: 'https://cors.example' }]);
  own.stop();
  await fetching;
  expect(own.state.value).toMatchObject({ kind: 'told', isProblem: false });
  own.close();
});

test('on the list to choose from, those of others stand beside ours, with a mark', async () => {
  await bring(dojo, { ...exercise('Orchard Walk'), ...language() });
  await bring(dojo, {
    'py/manifest.json': {
      display_name: 'Python, our unittest',
      visible_filenames: ['cyber-dojo.sh'],
      image_name: 'cyberdojofoundation/python_unittest',
      filename_extension: '.py',
      language: ['Python', '3.14.2'],
      test_framework: ['unittest', ''],
    },
    'py/cyber-dojo.sh': 'true\n',
  });
  const create = await loadCreateModel(dojo);
  expect(create.found.value.find(({ name }) => name === 'Orchard Walk')?.origin).toMatchObject({
    kind: 'file',
  });
  const elixir = create.languages.value.find(({ name }) => name === 'Elixir 1.17');
  expect(elixir?.note).toBe('from a file, needs a runner elsewhere');
  create.chooseLanguage('Python 3.14.2');
  // What `npm run debian` has brought may be among them.
  expect(create.frameworks.value.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['unittest', 'unittest (Python, our unittest)']),
  );
  create.skipExercise(true);
  create.chooseFramework('unittest (Python, our unittest)');
  const id = await create.create();
  const [kata] = await dojo.store.listKatas();
  expect(kata).toMatchObject({ id, displayName: 'Python, our unittest' });
});

test('a light is saved under a name, and takes the place of another when that was said', async () => {
  await bring(dojo, exercise('Orchard Walk'));
  const id = valueOf(await createKata(dojo, { exercise: null, language: hikerLanguage() }));
  const saving = createSaveStartPoint(dojo, { id, index: 0 });
  await saving.save('  ');
  expect(saving.state.value).toMatchObject({ kind: 'refused', faults: [] });
  await saving.save('Fizz Buzz');
  expect(saving.state.value).toMatchObject({
    kind: 'refused',
    faults: [{ key: 'display_name' }],
  });
  await saving.save('Orchard Walk');
  expect(saving.state.value).toMatchObject({ kind: 'taken' });
  saving.typing();
  await saving.save('Orchard Walk');
  expect(saving.state.value).toMatchObject({ kind: 'taken' });
  await saving.save('Orchard Walk');
  expect(saving.state.value).toEqual({ kind: 'saved', name: 'Orchard Walk' });
  expect(await dojo.ownStartPoints.kept.list()).toMatchObject([{ kind: 'custom' }]);
});
