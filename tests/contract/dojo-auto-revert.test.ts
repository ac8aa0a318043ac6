import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { importKata } from '../support/import-kata.ts';
import { runTests, type Press } from '../../src/dojo/run-tests.ts';
import { commitMessage } from '../../src/kata/commit-message.ts';
import type { TestColour } from '../../src/kata/event.ts';
import { filesOf } from '../../src/kata/files.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { hikerFiles, openDojo, type TestDojo } from '../support/dojo.ts';
import { editingOf, typedOn } from '../support/editing.ts';
import { creationOf, openNew, openThere, submissionOn } from '../support/katas.ts';

const id = 'DfH8sP';
let dojo: TestDojo;
let kata: KataRepository;

/** Every wrong prediction is to be taken back. */
beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf(id, hikerFiles()));
  await kata.setOptions({ revert_red: 'on', revert_amber: 'on', revert_green: 'on' });
});

afterEach(() => dojo.close());

async function press(
  answer: string,
  predicted: Press['predicted'],
  more: (press: Press) => Partial<Press> = () => ({}),
) {
  const editing = await editingOf(kata, { 'hiker.js': `module.exports = () => ${answer};\n` });
  const signal = new AbortController().signal;
  const all: Press = { ...editing, predicted, signal, onProgress: () => undefined };
  return runTests(dojo, { ...all, ...more(all) });
}

/** The subjects of the commits, without the creation. */
async function log(): Promise<readonly string[]> {
  return (await kata.head()).events.slice(1).map(commitMessage);
}

describe('a wrong prediction that is to be taken back', () => {
  test('takes all files and the output back to the light before, in a light of its own', async () => {
    await press('6 * 7', 'green');
    const outcome = await press('6 * 9', 'green');
    expect(outcome).toMatchObject({
      kind: 'light',
      colour: 'red',
      takenBackTo: { number: 1, colour: 'green', predicted: 'green' },
      last: { index: 3, stdout: 'All tests passed\n', status: '0' },
    });
    expect(await log()).toEqual([
      '1 ran tests, predicted green, got green',
      '2 ran tests, predicted green, got red',
      '3 reverted to {"id":"DfH8sP","index":1}',
    ]);
    expect((await kata.snapshot(2)).files['hiker.js']).toContain('6 * 9');
    expect({ ...(await kata.snapshot(3)).files }).toEqual({ ...hikerFiles('6 * 7') });
    const lights = lightsOf((await kata.head()).events);
    expect(lights.at(-1)).toMatchObject({
      number: 3,
      colour: 'green',
      origin: { kind: 'revert', index: 1, number: 1, isAuto: true },
      added: 1,
      deleted: 1,
    });
  });

  test('takes the first light back to the creation, which has no output', async () => {
    const outcome = await press('6 * 7', 'red');
    expect(outcome).toMatchObject({
      takenBackTo: { number: 0, colour: 'create', predicted: 'red' },
      last: { index: 2, stdout: '', status: '' },
    });
    expect((await kata.head()).events[2]).toMatchObject({ colour: 'create', revert: [id, 0] });
  });

  test('leaves out what was typed meanwhile: it is a draft on the light gone back to', async () => {
    const asked: string[] = [];
    await press('6 * 7', 'green');
    await kata.keepDraft({ tab: 'own', on: 1, at: 1, patch: { put: hikerFiles(), removed: [] } });
    await press('6 * 9', 'green', (editing) =>
      typedOn(editing, (saved) => {
        asked.push(saved['hiker.js'] ?? '');
        return filesOf([...Object.entries(saved), ['notes.txt', 'typed']]);
      }),
    );
    expect(asked).toEqual([hikerFiles('6 * 7')['hiker.js']]);
    expect((await kata.snapshot(3)).files['notes.txt']).toBe(undefined);
    expect(await kata.drafts()).toMatchObject([
      { tab: 'own', on: 3, patch: { put: { 'notes.txt': 'typed' }, removed: [] } },
    ]);
  });

  test('is saved in one go with its run: there are both, or none of them', async () => {
    let saves = 0;
    const repository: KataRepository = {
      ...kata,
      save: (submission) => {
        saves += 1;
        return kata.save(submission);
      },
    };
    await press('6 * 7', 'red', () => ({ repository }));
    expect(saves).toBe(1);
    expect(await log()).toHaveLength(2);
  });

  test('that meets another tab’s event is kept as its run alone, and takes nothing back', async () => {
    const { tip } = await kata.head();
    const outcome = await press('6 * 7', 'red', () => ({
      onProgress: () => undefined,
      repository: {
        ...kata,
        save: async (submission) => {
          const theirs = await kata.save(submissionOn(tip, 1));
          if (!theirs.ok) throw new Error(theirs.problem.kind);
          return kata.save(submission);
        },
      },
    }));
    expect(outcome).toMatchObject({
      kind: 'unsaved',
      problem: { kind: 'overtaken', index: 1 },
      last: { index: 1, stdout: 'All tests passed\n' },
    });
    expect(await log()).toEqual(['1 ran tests, no prediction, got red']);
    const { refs } = await kata.copy();
    expect(refs.has('refs/tags/2')).toBe(false);
    expect([...refs.keys()].filter((ref) => ref.includes('fail-1'))).toHaveLength(1);
  });

  test('goes to another browser with the download, and is the same there', async () => {
    await press('6 * 7', 'green');
    await press('6 * 9', 'green');
    const there = openDojo();
    const { bytes } = await downloadKata(dojo, kata, null);
    expect(await importKata(there, bytes)).toEqual({ ok: true, value: { id, kind: 'imported' } });
    const copy = await openThere(there.store, id);
    expect(await copy.head()).toEqual(await kata.head());
    expect(lightsOf((await copy.head()).events).at(-1)?.origin).toMatchObject({ isAuto: true });
    copy.close();
    await there.close();
  });

  test('is there whole when the kata is opened again', async () => {
    await press('6 * 7', 'green');
    await press('6 * 9sd', 'green');
    kata.close();
    kata = await openThere(dojo.store, id);
    const { events } = await kata.head();
    expect(lightsOf(events).map(({ colour }) => colour)).toEqual([
      'create',
      'green',
      'amber',
      'green',
    ]);
    expect({ ...(await kata.snapshot(-1)).files }).toEqual({ ...hikerFiles('6 * 7') });
  });
});

test.each<
  readonly [what: string, answer: string, predicted: 'none' | TestColour, script: string | null]
>([
  ['was right', '6 * 7', 'green', null],
  ['was not made', '6 * 9', 'none', null],
  ['was judged by a faulty light', '6 * 9', 'green', '() => 1'],
])('a prediction that %s takes nothing back', async (_what, answer, predicted, script) => {
  const editing = await editingOf(kata, {
    'hiker.js': `module.exports = () => ${answer};\n`,
    ...(script === null ? {} : { 'red_amber_green.js': script }),
  });
  const signal = new AbortController().signal;
  const outcome = await runTests(dojo, {
    ...editing,
    predicted,
    signal,
    onProgress: () => undefined,
  });
  expect(outcome).toMatchObject({ kind: 'light', takenBackTo: null, last: { index: 1 } });
});
