import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allStartPoints } from '../../src/dojo/all-start-points.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { downloadStartPoint } from '../../src/dojo/download-start-point.ts';
import type { FoundStartPoints } from '../../src/dojo/fetch-start-points.ts';
import { keepStartPoints } from '../../src/dojo/keep-start-points.ts';
import { openStartPoints, type BroughtFile } from '../../src/dojo/open-start-points.ts';
import { readEvent } from '../../src/dojo/read-event.ts';
import { saveAsStartPoint } from '../../src/dojo/save-as-start-point.ts';
import { hikerLanguage, hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { groupStart, valueOf } from '../support/groups.ts';
import { ownPrefix } from '../support/katas.ts';

let dojo: TestDojo;
beforeEach(() => {
  dojo = openDojo();
});
afterEach(() => dojo.close());

const origin = { kind: 'file', name: 'mine.zip' } as const;

/** Files of a folder, as a browser gives them. */
function folder(texts: Readonly<Record<string, unknown>>): readonly BroughtFile[] {
  return Object.entries(texts).map(([path, text]) => {
    const content = typeof text === 'string' ? text : JSON.stringify(text);
    const file = new File([content], path.split('/').at(-1) ?? '');
    return Object.defineProperty(file, 'webkitRelativePath', { value: path });
  });
}

const exercise = (name: string, text = 'Do it.\n') => ({
  'mine/manifest.json': { display_name: name, visible_filenames: ['readme.txt'] },
  'mine/readme.txt': text,
});

const language = (change: object = {}) => ({
  'theirs/manifest.json': {
    display_name: 'Elixir, ExUnit',
    visible_filenames: ['hiker.exs', 'cyber-dojo.sh'],
    image_name: 'cyberdojofoundation/elixir_exunit:1234567',
    filename_extension: '.exs',
    rag_lambda: 'red_amber_green.rb',
    language: ['Elixir', '1.17'],
    test_framework: ['ExUnit', ''],
    ...change,
  },
  'theirs/hiker.exs': 'x\n',
  'theirs/cyber-dojo.sh': 'mix test\n',
  'theirs/red_amber_green.rb': 'lambda { :red }\n',
  'theirs/docker/Dockerfile': 'FROM elixir\n',
  'theirs/.git/config': 'x',
});

async function open(texts: Readonly<Record<string, unknown>>): Promise<FoundStartPoints> {
  return valueOf(await openStartPoints(dojo, folder(texts)));
}

async function bring(texts: Readonly<Record<string, unknown>>): Promise<void> {
  const { good } = await open(texts);
  expect(good.length).toBeGreaterThan(0);
  valueOf(await keepStartPoints(dojo, good, origin));
}

test('an exercise of others is offered beside ours, and says where it comes from', async () => {
  await bring(exercise('Mars Rover'));
  const { exercises } = await allStartPoints(dojo);
  const found = exercises.find(({ displayName }) => displayName === 'Mars Rover');
  expect(found).toMatchObject({ files: { 'readme.txt': 'Do it.\n' }, origin });
  expect(exercises.filter((each) => each.origin === null).length).toBeGreaterThan(50);
});

test('a language of others keeps what its manifest names, and needs a runner elsewhere', async () => {
  await bring(language());
  const [kept] = await dojo.ownStartPoints.kept.list();
  expect(Object.keys(kept?.files ?? {})).toEqual([
    'hiker.exs',
    'cyber-dojo.sh',
    'red_amber_green.rb',
  ]);
  const offered = (await allStartPoints(dojo)).languages.at(-1);
  expect(offered).toMatchObject({
    isRunHere: false,
    manifest: {
      display_name: 'Elixir, ExUnit',
      image_name: 'cyberdojofoundation/elixir_exunit:1234567',
      filename_extension: ['.exs'],
      tab_size: 4,
      max_seconds: 10,
      language: ['Elixir', '1.17'],
      runner_choice: 'stateless',
    },
  });
  expect(Object.keys(offered?.files ?? {})).toEqual(['hiker.exs', 'cyber-dojo.sh']);
});

test('one of an image of cyber-dojo that we have runs here, its lights told by ours', async () => {
  await bring(
    language({
      display_name: 'Old Python',
      image_name: 'cyberdojofoundation/python_unittest:1234567',
    }),
  );
  const { languages } = await allStartPoints(dojo);
  const ours = languages.find(({ manifest }) => manifest.image_name.includes('python_unittest'));
  const offered = languages.at(-1);
  expect(offered).toMatchObject({
    isRunHere: true,
    manifest: {
      display_name: 'Old Python',
      image_name: ours?.manifest.image_name,
      image_sha: ours?.manifest.image_sha,
    },
  });
  expect(offered?.files['red_amber_green.js']).toBe(ours?.files['red_amber_green.js']);
});

test('all that is wrong with all of them is told at once, by file and key', async () => {
  const { good, bad } = await open({
    ...exercise('Fizz Buzz'),
    ...language({ tab_size: 99, rag_lambda: 'gone.rb', colour: 'red' }),
    'good/manifest.json': { display_name: 'Good', visible_filenames: ['a.txt'] },
    'good/a.txt': 'a',
    'same/manifest.json': { display_name: ' GOOD', visible_filenames: ['a.txt'] },
    'same/a.txt': 'a',
    'broken/manifest.json': '{',
  });
  expect(good.map(({ manifest }) => manifest.display_name)).toEqual(['Good']);
  const told = bad.flatMap(({ faults }) => faults.map(({ file, key }) => `${file} ${key}`));
  expect(told).toEqual([
    'broken/manifest.json null',
    'mine/manifest.json display_name',
    'same/manifest.json display_name',
    'theirs/manifest.json colour',
    'theirs/manifest.json tab_size',
    'theirs/manifest.json rag_lambda',
  ]);
  expect(bad[1]?.faults[0]?.message).toContain('which Pocket Dojo itself has');
});

test('the same again is told as such, and another of its name replaces it', async () => {
  await bring(exercise('Mars Rover'));
  expect((await open(exercise('Mars Rover'))).good).toMatchObject([{ standing: { kind: 'same' } }]);
  const changed = exercise('mars  ROVER', 'Do more.\n');
  expect((await open(changed)).good).toMatchObject([
    { standing: { kind: 'replaces', was: { manifest: { display_name: 'Mars Rover' } } } },
  ]);
  await bring(changed);
  expect(await dojo.ownStartPoints.kept.list()).toMatchObject([
    { manifest: { display_name: 'mars  ROVER' }, files: { 'readme.txt': 'Do more.\n' } },
  ]);
});

test('a practice goes on when the start-point that it was made of is removed', async () => {
  await bring(language({ image_name: 'pocket-dojo/python_unittest', display_name: 'Mine' }));
  const mine = (await allStartPoints(dojo)).languages.at(-1) ?? hikerLanguage();
  const id = valueOf(await createKata(dojo, { exercise: null, language: mine }));
  valueOf(await dojo.ownStartPoints.kept.remove('Mine'));
  expect(await dojo.ownStartPoints.kept.list()).toEqual([]);
  const { head, snapshot } = valueOf(await readEvent(dojo, { id, index: 0 }));
  expect(head.manifest.display_name).toBe('Mine');
  expect(snapshot.files['hiker.exs']).toBe('x\n');
});

test('another tab sees what is kept and removed', async () => {
  const other = openDojo({}, dojo.prefix);
  let heard = 0;
  const stop = other.ownStartPoints.kept.onChange(() => (heard += 1));
  await bring(exercise('Mars Rover'));
  await expect.poll(() => heard).toBe(1);
  expect(await other.ownStartPoints.kept.list()).toHaveLength(1);
  valueOf(await dojo.ownStartPoints.kept.remove('MARS rover'));
  await expect.poll(() => heard).toBe(2);
  stop();
});

test('what was kept before there were start-points is kept on, and they beside it', async () => {
  const prefix = ownPrefix();
  const old = await openDB(`${prefix}dojo`, 4, {
    upgrade: (database) => {
      for (const name of ['katas', 'clusters']) {
        database.createObjectStore(name, { keyPath: 'id' });
      }
      for (const name of ['groups', 'claims', 'settings']) database.createObjectStore(name);
    },
  });
  await old.put('groups', groupStart('AbC123'), 'AbC123');
  await old.put('clusters', { id: 'CLUST1', groupIds: ['AbC123'] });
  old.close();
  await dojo.close();
  dojo = openDojo({}, prefix);
  expect(await dojo.clusters.list()).toEqual([{ id: 'CLUST1', groupIds: ['AbC123'] }]);
  expect(await dojo.groups.find('AbC123')).toEqual(groupStart('AbC123'));
  await bring(exercise('Mars Rover'));
  expect(await dojo.ownStartPoints.kept.list()).toHaveLength(1);
});

describe('a download', () => {
  async function again(name: string): Promise<FoundStartPoints> {
    const { name: file, bytes } = await downloadStartPoint(dojo, name);
    return valueOf(await openStartPoints(dojo, [new File([bytes], file)]));
  }

  test('of each of ours is what we have, when it is brought again', async () => {
    const { exercises, languages, readyMade } = await allStartPoints(dojo);
    const names = [
      ...exercises.map(({ displayName }) => displayName),
      ...[...languages, ...readyMade].map(({ manifest }) => manifest.display_name),
    ];
    for (const name of names) {
      const { good, bad } = await again(name);
      expect([name, bad]).toEqual([name, []]);
      expect(good).toMatchObject([
        { manifest: { display_name: name }, standing: { kind: 'same' } },
      ]);
    }
  });

  test('of each of ours has the keys of cyber-dojo alone', async () => {
    const keys = new Set<string>();
    for (const { manifest } of (await allStartPoints(dojo)).languages) {
      const [found] = (await again(manifest.display_name)).good;
      for (const key of Object.keys(found?.manifest ?? {})) keys.add(key);
    }
    const theirs = [
      'display_name',
      'visible_filenames',
      'image_name',
      'filename_extension',
      'highlight_filenames',
      'hidden_filenames',
      'progress_regexs',
      'rag_lambda',
      'tab_size',
      'max_seconds',
      'language',
      'test_framework',
    ];
    expect([...keys].filter((key) => !theirs.includes(key))).toEqual([]);
  });

  test('of one that was brought is the same when it is brought to another browser', async () => {
    await bring(language());
    const { bytes, name } = await downloadStartPoint(dojo, 'Elixir, ExUnit');
    expect(name).toBe('start-point-elixir-exunit.tgz');
    const [here] = await dojo.ownStartPoints.kept.list();
    valueOf(await dojo.ownStartPoints.kept.remove('Elixir, ExUnit'));
    const { good } = valueOf(await openStartPoints(dojo, [new File([bytes], name)]));
    expect(good).toMatchObject([
      { kind: 'language', manifest: here?.manifest, files: here?.files, standing: { kind: 'new' } },
    ]);
  });
});

describe('a practice that is saved as a start-point', () => {
  const made = async (files = hikerFiles()) =>
    valueOf(
      await createKata(dojo, {
        exercise: null,
        language: {
          ...hikerLanguage(files),
          manifest: {
            ...hikerLanguage().manifest,
            image_name: 'pocket-dojo/javascript_assert:24.11-1234567',
            progress_regexs: ['^fail', '^ok'],
          },
        },
      }),
    );

  test('is offered with all of its files, and begins as it was', async () => {
    const id = await made();
    const name = ' My Till ';
    valueOf(await saveAsStartPoint(dojo, { id, index: -1 }, { name, mayReplace: false }));
    const offered = (await allStartPoints(dojo)).readyMade.at(-1);
    expect(offered).toMatchObject({
      origin: { kind: 'kata', id, index: 0 },
      isRunHere: true,
      manifest: {
        display_name: 'My Till',
        highlight_filenames: ['hiker.js'],
        progress_regexs: ['^fail', '^ok'],
      },
    });
    expect({ ...offered?.files }).toEqual({ ...hikerFiles() });
  });

  test('takes the place of another of its name only when that was said', async () => {
    await bring(exercise('Mars Rover'));
    const from = { id: await made(), index: 0 };
    const name = 'Mars Rover';
    expect(await saveAsStartPoint(dojo, from, { name, mayReplace: false })).toMatchObject({
      problem: { kind: 'replaces' },
    });
    expect(await dojo.ownStartPoints.kept.list()).toMatchObject([{ kind: 'exercise' }]);
    valueOf(await saveAsStartPoint(dojo, from, { name, mayReplace: true }));
    expect(await dojo.ownStartPoints.kept.list()).toMatchObject([{ kind: 'custom' }]);
  });

  test('is told all that keeps it from being one', async () => {
    const long = 'x'.repeat(25 * 1024 + 1);
    const id = await made(hikerFiles('1', { 'größe.js': '1', 'long.txt': long }));
    const saved = await saveAsStartPoint(
      dojo,
      { id, index: 0 },
      { name: 'Fizz Buzz', mayReplace: true },
    );
    expect(saved).toMatchObject({
      problem: {
        kind: 'faults',
        faults: [{ key: 'visible_filenames' }, { key: 'visible_filenames' }],
      },
    });
    expect(await dojo.ownStartPoints.kept.list()).toEqual([]);
  });
});
