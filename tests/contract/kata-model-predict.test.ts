import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { commitMessage } from '../../src/kata/commit-message.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import { hikerFiles, openDojo, tabsOf, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, openThere } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let repository: KataRepository;
/** The kata is open in two tabs. */
let model: KataModel;
let other: KataModel;

beforeEach(async () => {
  dojo = openDojo();
  repository = await openNew(dojo.store, creationOf(id, hikerFiles()));
  model = await loadKataModel(dojo, id);
  other = await loadKataModel({ ...dojo, tabs: tabsOf('other') }, id);
});

afterEach(async () => {
  model.close();
  other.close();
  await dojo.close();
});

const lights = (of = model) => of.lights.value.map(({ number, colour }) => `${number} ${colour}`);
const told = (of = model) => of.notices.value.map(({ words }) => words);
const answer = (now: string) => model.files.edit('hiker.js', `module.exports = () => ${now};\n`);

describe('the options of predicting', () => {
  test('are the kata’s own, and the other tab has them at once', async () => {
    await model.choose({ predict: 'on' });
    await model.choose({ revert_green: 'on' });
    expect(model.options.value).toMatchObject({ predict: 'on', revert_green: 'on' });
    await expect.poll(() => other.options.value.predict).toBe('on');
    await expect.poll(() => other.options.value.revert_green).toBe('on');
    expect((await repository.head()).events).toHaveLength(1);
  });

  test('are there when the kata is opened again', async () => {
    await model.choose({ predict: 'on' });
    const again = await loadKataModel(dojo, id);
    expect(again.options.value.predict).toBe('on');
    again.close();
  });

  test('that are set twice in a row end as they were set last', async () => {
    await Promise.all([model.choose({ predict: 'on' }), model.choose({ predict: 'off' })]);
    expect(model.options.value.predict).toBe('off');
    expect((await repository.head()).options.predict).toBe('off');
  });

  test('that cannot be kept stay as they were, and the person is told', async () => {
    model.close();
    const full = { ok: false, problem: { kind: 'quota' } } as const;
    model = await loadKataModel(
      {
        ...dojo,
        store: {
          ...dojo.store,
          openKata: async (wanted) => ({
            ok: true,
            value: {
              ...(await openThere(dojo.store, wanted)),
              setOptions: () => Promise.resolve(full),
            },
          }),
        },
      },
      id,
    );
    await model.choose({ predict: 'on' });
    expect(model.options.value.predict).toBe('off');
    expect(told()).toEqual([expect.stringContaining('could not be kept')]);
  });
});

describe('a press of a prediction', () => {
  test('is in the event and in the light', async () => {
    await model.test('red');
    answer('6 * 7');
    await model.test('red');
    expect((await repository.head()).events.slice(1).map(commitMessage)).toEqual([
      '1 ran tests, predicted red, got red',
      '2 ran tests, predicted red, got green',
    ]);
    expect(model.lights.value.map(({ predicted }) => predicted)).toEqual(['none', 'red', 'red']);
    expect(lights()).toEqual(['0 create', '1 red', '2 green']);
  });

  test('that is to be run again has the prediction that it had', async () => {
    await model.test('amber');
    await model.testAgain();
    await model.testHere();
    expect(model.lights.value.map(({ predicted }) => predicted)).toEqual([
      'none',
      'amber',
      'amber',
      'amber',
    ]);
  });

  test('in two tabs at once is won by one, and the other keeps its work', async () => {
    other.files.edit('test.js', 'edited');
    await Promise.all([model.test('red'), other.test('green')]);
    const { events } = await repository.head();
    const saved = events.slice(1).map(commitMessage);
    const mine = told(model).some((words) => words.includes('Another tab was faster'));
    const theirs = told(other).some((words) => words.includes('Another tab was faster'));
    // Or the second began when the first was already there, and both are lights.
    expect([mine, theirs].filter(Boolean)).toHaveLength(saved.length === 1 ? 1 : 0);
    expect(other.files.all.value['test.js']).toBe('edited');
    await expect.poll(() => lights(model)).toEqual(lights(other));
  });
});

describe('a wrong prediction that is to be taken back', () => {
  beforeEach(async () => {
    await model.choose({ revert_green: 'on' });
    answer('6 * 7');
    await model.test('green');
  });

  test('brings back the files and the output, and says so', async () => {
    answer('6 * 9');
    await model.test('green');
    expect(lights()).toEqual(['0 create', '1 green', '2 red', '3 green']);
    expect(told()).toEqual(['Predicted green, was red: taken back to 1 green.']);
    expect(model.files.all.value['hiker.js']).toContain('6 * 7');
    expect(model.output.value).toMatchObject({ index: 3, stdout: 'All tests passed\n' });
    expect(await repository.drafts()).toEqual([]);
  });

  test('leaves what was done meanwhile in the editor, and says that too', async () => {
    answer('6 * 9');
    model.files.edit('cyber-dojo.sh', 'sleep 0.3; node test.js');
    const pressed = model.test('green');
    await expect
      .poll(() => model.run.value, { timeout: 20_000 })
      .toMatchObject({ kind: 'running', step: 'running' });
    model.files.create('notes.txt');
    model.files.edit('notes.txt', 'typed meanwhile');
    await pressed;
    expect(lights()).toEqual(['0 create', '1 green', '2 red', '3 green']);
    expect(told()).toEqual([
      'Predicted green, was red: taken back to 1 green.',
      expect.stringContaining('“notes.txt”'),
    ]);
    const files = model.files.all.value;
    expect(files['notes.txt']).toBe('typed meanwhile');
    expect(files['hiker.js']).toContain('6 * 7');
    expect(files['cyber-dojo.sh']).toBe(hikerFiles()['cyber-dojo.sh']);
    await expect
      .poll(() => repository.drafts())
      .toMatchObject([{ on: 3, patch: { put: { 'notes.txt': 'typed meanwhile' }, removed: [] } }]);
  });

  test('is seen in the other tab, with that tab’s own edits on top', async () => {
    await expect.poll(() => lights(other)).toEqual(['0 create', '1 green']);
    other.files.edit('test.js', 'theirs');
    answer('6 * 9');
    await model.test('green');
    await expect.poll(() => lights(other)).toEqual(['0 create', '1 green', '2 red', '3 green']);
    expect(other.lights.value.at(-1)?.origin).toMatchObject({ kind: 'revert', isAuto: true });
    expect(other.files.all.value['hiker.js']).toContain('6 * 7');
    expect(other.files.all.value['test.js']).toBe('theirs');
  });

  test('does as the options were when it was pressed', async () => {
    answer('6 * 9');
    const pressed = model.test('green');
    await model.choose({ revert_green: 'off' });
    await pressed;
    expect(lights()).toEqual(['0 create', '1 green', '2 red', '3 green']);
    expect(model.options.value.revert_green).toBe('off');
    answer('6 * 9');
    await model.test('green');
    expect(lights().slice(4)).toEqual(['4 red']);
    expect(model.files.all.value['hiker.js']).toContain('6 * 9');
  });
});

test('what a light changed is read once, and told without the files that stayed', async () => {
  answer('6 * 7');
  await model.test();
  const changes = await model.changesOf(1);
  expect(changes).toEqual([
    {
      type: 'changed',
      oldName: 'hiker.js',
      newName: 'hiker.js',
      counts: { added: 1, deleted: 1, same: 0 },
    },
  ]);
  expect(await model.changesOf(1)).toBe(changes);
});
