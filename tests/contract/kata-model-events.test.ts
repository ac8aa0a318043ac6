import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository, Submission } from '../../src/dojo/ports.ts';
import { commitMessage } from '../../src/kata/commit-message.ts';
import { filesOf } from '../../src/kata/files.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import { hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, openThere, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let other: KataRepository;
let model: KataModel;

/** The kata is open twice: in the model, and as another tab has it. */
beforeEach(async () => {
  dojo = openDojo();
  other = await openNew(dojo.store, creationOf(id, hikerFiles()));
  model = await loadKataModel(dojo, id);
  model.files.show('hiker.js');
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

const told = () => model.notices.value.map(({ words }) => words);
const shownLights = () => model.lights.value.map(({ number, colour }) => `${number} ${colour}`);

/** The subjects of the commits, without the creation. */
async function log(): Promise<readonly string[]> {
  return (await other.head()).events.slice(1).map(commitMessage);
}

async function expectLog(...subjects: readonly string[]): Promise<void> {
  await expect.poll(log).toEqual(subjects);
  await expect.poll(() => model.head.value.events.length).toBe(subjects.length + 1);
}

describe('in the editor', () => {
  test('a file that is left after an edit is an event, and one that was not edited is none', async () => {
    model.files.show('test.js');
    model.files.edit('test.js', 'edited');
    model.files.show('cyber-dojo.sh');
    model.files.step(1);
    model.files.show('hiker.js');
    await expectLog('1 edited file test.js');
    expect((await other.snapshot(1)).files['test.js']).toBe('edited');
    expect(await other.drafts()).toEqual([]);
  });

  test('each file that is made, renamed or deleted is an event', async () => {
    model.files.create('a.js');
    model.files.edit('a.js', 'content');
    model.files.rename('a.js', 'b.js');
    model.files.remove('test.js');
    model.files.rename('b.js', 'b.js');
    model.files.create('b.js');
    model.files.remove('cyber-dojo.sh');
    await expectLog('1 created file a.js', '2 renamed file a.js to b.js', '3 deleted file test.js');
    expect((await other.snapshot(1)).files['a.js']).toBe('');
    expect((await other.snapshot(2)).files['b.js']).toBe('content');
    expect({ ...(await other.snapshot(3)).files }).toEqual({ ...model.files.all.value });
  });

  test('they are no lights, and the next light has the next number', async () => {
    await model.test();
    model.files.edit('hiker.js', 'module.exports = () => 6 * 7;\n');
    model.files.show('test.js');
    await expectLog('1 ran tests, no prediction, got red', '2 edited file hiker.js');
    expect(shownLights()).toEqual(['0 create', '1 red']);
    await model.test();
    expect(shownLights()).toEqual(['0 create', '1 red', '2 green']);
    expect((await log())[2]).toBe('3 ran tests, no prediction, got green');
  });

  test('the output that is shown stays that of the last run', async () => {
    await model.test();
    const { stderr } = model.output.value;
    expect(stderr).toContain('AssertionError');
    model.files.create('a.js');
    await expectLog('1 ran tests, no prediction, got red', '2 created file a.js');
    expect(model.output.value.stderr).toBe(stderr);
  });
});

describe('a press of [test]', () => {
  test('is one event, with the edits that no event has yet', async () => {
    model.files.edit('hiker.js', 'module.exports = () => 6 * 7;\n');
    await model.test();
    await expectLog('1 ran tests, no prediction, got green');
  });

  test('comes after what was done to files just before it', async () => {
    model.files.create('a.js');
    model.files.edit('a.js', 'x');
    model.files.show('hiker.js');
    await model.test();
    await expectLog(
      '1 created file a.js',
      '2 edited file a.js',
      '3 ran tests, no prediction, got red',
    );
  });

  test('lets what is done to files while it runs be part of the draft', async () => {
    model.files.edit('cyber-dojo.sh', 'sleep 0.3');
    const pressed = model.test();
    await expect
      .poll(() => model.run.value, { timeout: 20_000 })
      .toMatchObject({ kind: 'running', step: 'running' });
    model.files.create('a.js');
    model.files.edit('hiker.js', 'typed');
    model.files.show('test.js');
    await pressed;
    expect(await log()).toEqual(['1 ran tests, no prediction, got amber']);
    const patch = {
      put: filesOf([
        ['hiker.js', 'typed'],
        ['a.js', ''],
      ]),
      removed: [],
    };
    expect(await other.drafts()).toMatchObject([{ on: 1, patch }]);
    expect(model.files.all.value).toMatchObject({ 'a.js': '', 'hiker.js': 'typed' });
    model.files.show('hiker.js');
    await expectLog('1 ran tests, no prediction, got amber', '2 edited file hiker.js');
    expect((await other.snapshot(2)).files).toMatchObject({ 'a.js': '', 'hiker.js': 'typed' });
  });
});

describe('an event of a file', () => {
  test('holds up no typing, and what is typed meanwhile is the draft on it', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await reopenThat({
      save: async (submission: Submission) => {
        await held;
        return other.save(submission);
      },
    });
    model.files.create('a.js');
    model.files.edit('a.js', 'typed while it is saved');
    expect(model.files.all.value['a.js']).toBe('typed while it is saved');
    release();
    await expectLog('1 created file a.js');
    expect(model.files.all.value['a.js']).toBe('typed while it is saved');
    await expect
      .poll(() => other.drafts())
      .toMatchObject([{ on: 1, patch: { put: { 'a.js': 'typed while it is saved' } } }]);
  });

  test('that the disk has no room for is told, and its edit is kept as a draft', async () => {
    const full = { ok: false, problem: { kind: 'quota' } } as const;
    await reopenThat({ save: () => Promise.resolve(full) });
    model.files.create('a.js');
    await expect.poll(told).toEqual([expect.stringContaining('could not be saved by itself')]);
    expect(model.files.all.value['a.js']).toBe('');
    await expect
      .poll(() => other.drafts())
      .toMatchObject([{ on: 0, patch: { put: { 'a.js': '' } } }]);
    expect(await log()).toEqual([]);
  });

  test('that another tab overtook stays on top of what came, and is in the next event', async () => {
    let isFirst = true;
    await reopenThat({
      save: async (submission: Submission) => {
        if (isFirst) await saveRun(other, filesOf([...Object.entries(hikerFiles()), ['t', '']]));
        isFirst = false;
        return other.save(submission);
      },
    });
    model.files.edit('hiker.js', 'mine');
    model.files.show('test.js');
    await expectLog('1 ran tests, no prediction, got red');
    await expect.poll(told).toEqual([expect.stringContaining('kept on top')]);
    expect(model.files.all.value).toMatchObject({ 'hiker.js': 'mine', t: '' });
    model.files.show('hiker.js');
    await expectLog('1 ran tests, no prediction, got red', '2 edited file hiker.js');
    expect((await other.snapshot(2)).files).toMatchObject({ 'hiker.js': 'mine', t: '' });
  });

  test('of another tab comes here as edits, and is no light', async () => {
    const { tip, events } = await other.head();
    const { time } = events[0] ?? { time: [2021, 3, 14, 15, 9, 26, 0] };
    const event = { index: 1, time, colour: 'file_create', filename: 'theirs' } as const;
    const files = filesOf([...Object.entries(hikerFiles()), ['theirs', '']]);
    const output = await other.snapshot(0);
    await other.save({ parent: tip, event, files, output, draft: null });
    await expect.poll(told).toEqual(['Edits have come from another tab.']);
    expect(model.files.all.value['theirs']).toBe('');
    expect(shownLights()).toEqual(['0 create']);
  });

  test('that was under way when the kata was left is on disk all the same', async () => {
    model.files.edit('hiker.js', 'typed');
    model.files.show('test.js');
    model.close();
    await expect.poll(log).toEqual(['1 edited file hiker.js']);
    model = await loadKataModel(dojo, id);
    expect(model.files.all.value['hiker.js']).toBe('typed');
    expect(model.offered.value).toEqual([]);
  });
});

/** Opens the kata anew, in a model whose repository does this otherwise. */
async function reopenThat(does: Partial<KataRepository>): Promise<void> {
  model.close();
  const openKata = async (wanted: string) =>
    ({ ok: true, value: { ...(await openThere(dojo.store, wanted)), ...does } }) as const;
  model = await loadKataModel({ ...dojo, store: { ...dojo.store, openKata } }, id);
  model.files.show('hiker.js');
}
