import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allStartPoints } from '../../src/dojo/all-start-points.ts';
import { createKata } from '../../src/dojo/create-kata.ts';
import { readEvent } from '../../src/dojo/read-event.ts';
import { hikerLanguage, openDojo, type TestDojo } from '../support/dojo.ts';
import { groupStart, valueOf } from '../support/groups.ts';
import { ownPrefix } from '../support/katas.ts';
import { bring, exercise, language, openFolder, origin } from '../support/start-points.ts';

let dojo: TestDojo;
beforeEach(() => {
  dojo = openDojo();
});
afterEach(() => dojo.close());

test('an exercise of others is offered beside ours, and says where it comes from', async () => {
  await bring(dojo, exercise('Orchard Walk'));
  const { exercises } = await allStartPoints(dojo);
  const found = exercises.find(({ displayName }) => displayName === 'Orchard Walk');
  expect(found).toMatchObject({ files: { 'readme.txt': 'Do it.\n' }, origin });
  expect(exercises.filter((each) => each.origin === null).length).toBeGreaterThan(40);
});

test('a language of others keeps what its manifest names, and needs a runner elsewhere', async () => {
  await bring(dojo, language());
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
    dojo,
    language({
      display_name: 'Python, unittest',
      image_name: 'cyberdojofoundation/python_unittest:1234567',
      language: ['Python', '3.9'],
    }),
  );
  const { languages } = await allStartPoints(dojo);
  const ours = languages.find(({ manifest }) => manifest.image_name.includes('python_unittest'));
  const offered = languages.at(-1);
  expect(offered).toMatchObject({
    isRunHere: true,
    manifest: {
      display_name: 'Python, unittest',
      language: ['Python', '3.9'],
      image_name: ours?.manifest.image_name,
      image_sha: ours?.manifest.image_sha,
    },
  });
  expect(offered?.files['red_amber_green.js']).toBe(ours?.files['red_amber_green.js']);
});

test('all that is wrong with all of them is told at once, by file and key', async () => {
  const { good, bad } = await openFolder(dojo, {
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
  await bring(dojo, exercise('Orchard Walk'));
  expect((await openFolder(dojo, exercise('Orchard Walk'))).good).toMatchObject([
    { standing: { kind: 'same' } },
  ]);
  const changed = exercise('orchard  WALK', 'Do more.\n');
  expect((await openFolder(dojo, changed)).good).toMatchObject([
    { standing: { kind: 'replaces', was: { manifest: { display_name: 'Orchard Walk' } } } },
  ]);
  await bring(dojo, changed);
  expect(await dojo.ownStartPoints.kept.list()).toMatchObject([
    { manifest: { display_name: 'orchard  WALK' }, files: { 'readme.txt': 'Do more.\n' } },
  ]);
});

test('a practice goes on when the start-point that it was made of is removed', async () => {
  await bring(
    dojo,
    language({ image_name: 'pocket-dojo/python_unittest', display_name: 'Elixir, mine' }),
  );
  const mine = (await allStartPoints(dojo)).languages.at(-1) ?? hikerLanguage();
  const id = valueOf(await createKata(dojo, { exercise: null, language: mine }));
  valueOf(await dojo.ownStartPoints.kept.remove('Elixir, mine'));
  expect(await dojo.ownStartPoints.kept.list()).toEqual([]);
  const { head, snapshot } = valueOf(await readEvent(dojo, { id, index: 0 }));
  expect(head.manifest.display_name).toBe('Elixir, mine');
  expect(snapshot.files['hiker.exs']).toBe('x\n');
});

test('another tab sees what is kept and removed', async () => {
  const other = openDojo({}, dojo.prefix);
  let heard = 0;
  const stop = other.ownStartPoints.kept.onChange(() => (heard += 1));
  await bring(dojo, exercise('Orchard Walk'));
  await expect.poll(() => heard).toBe(1);
  expect(await other.ownStartPoints.kept.list()).toHaveLength(1);
  valueOf(await dojo.ownStartPoints.kept.remove('ORCHARD walk'));
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
  await bring(dojo, exercise('Orchard Walk'));
  expect(await dojo.ownStartPoints.kept.list()).toHaveLength(1);
});
