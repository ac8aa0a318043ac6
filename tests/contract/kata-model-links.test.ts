import { effect } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { commitMessage } from '../../src/kata/commit-message.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import { hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let repository: KataRepository;
let model: KataModel;

beforeEach(async () => {
  dojo = openDojo();
  repository = await openNew(dojo.store, creationOf(id, hikerFiles()));
  model = await loadKataModel(dojo, id);
  model.files.show('test.js');
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

const log = async () => (await repository.head()).events.slice(1).map(commitMessage);

describe('a place that the output names', () => {
  test('shows its file, sends the cursor there, and what was edited in the one left is an event', async () => {
    model.files.edit('test.js', 'edited');
    model.files.openAt({ name: 'hiker.js', line: 1, column: 5 });
    expect(model.files.shown.value).toBe('hiker.js');
    expect(model.files.place.value).toEqual({ name: 'hiker.js', line: 1, column: 5 });
    await expect.poll(log).toEqual(['1 edited file test.js']);
  });

  test('is gone to each time that it is asked for, and once each time', () => {
    const seen: unknown[] = [];
    const stop = effect(() => {
      seen.push(model.files.place.value);
    });
    const place = { name: 'hiker.js', line: 1, column: null };
    model.files.openAt(place);
    model.files.openAt(place);
    model.files.show('test.js');
    stop();
    expect(seen).toEqual([null, place, place]);
  });

  test('is not gone to when its file is there no more', () => {
    model.files.remove('hiker.js');
    model.files.show('test.js');
    model.files.openAt({ name: 'hiker.js', line: 1, column: null });
    expect(model.files.shown.value).toBe('test.js');
    expect(model.files.place.value).toBe(null);
  });
});

test('a key that is typed is no change of the list of files', () => {
  let draws = 0;
  const stop = effect(() => {
    void [model.listed.value, model.kept.value, model.files.names.value];
    draws += 1;
  });
  model.files.edit('test.js', 'a');
  model.files.edit('test.js', 'ab');
  expect(draws).toBe(1);
  model.files.create('more.js');
  stop();
  expect(draws).toBe(2);
});

test('a run that changes a file changes it under the same key, so that undo and cursor stay', async () => {
  const key = model.files.keyOf('hiker.js');
  model.files.edit('cyber-dojo.sh', 'echo "// by the run" >> hiker.js\nnode test.js\n');
  await model.test();
  expect(model.files.all.value['hiker.js']).toContain('// by the run');
  expect(model.files.keyOf('hiker.js')).toBe(key);
});
