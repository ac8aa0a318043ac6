import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { nameOf } from '../../src/kata/diff.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import type { DiffMode } from '../../src/kata/review-place.ts';
import { loadReviewModel, type ReviewModel } from '../../src/ui/models/review.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, openThere, runEvent, saveRun } from '../support/katas.ts';

const id = 'DfH8sP';
const script = ['cyber-dojo.sh', 'node test.js\n'] as const;
const files = (hiker: string, more: readonly (readonly [string, string])[] = []): Files =>
  filesOf([script, ['hiker.js', hiker], ...more]);
const twenty = (changed: readonly number[]) =>
  Array.from({ length: 20 }, (_, at) => `${changed.includes(at) ? 'new' : 'line'} ${at}\n`).join(
    '',
  );

let dojo: TestDojo;
let other: KataRepository;
let model: ReviewModel;

/** 0 created, 1 red, 2 hiker.js edited, 3 notes.txt created, 4 green, 5 green */
beforeEach(async () => {
  dojo = openDojo();
  other = await openNew(dojo.store, creationOf(id, files(twenty([]))));
  await saveRun(other, files(twenty([])));
  await saveFileEvent(2, 'hiker.js', files(twenty([3, 11])));
  await saveFileEvent(3, 'notes.txt', files(twenty([3, 11]), [['notes.txt', 'six\n']]));
  await saveRun(other, files(twenty([3, 11]), [['notes.txt', 'six\n']]));
  await saveRun(other, files(twenty([3, 11]), [['remarks.txt', 'six\n']]));
});

afterEach(async () => {
  model.close();
  await dojo.close();
});

async function saveFileEvent(index: number, filename: string, now: Files): Promise<void> {
  const colour = filename === 'notes.txt' ? 'file_create' : 'file_edit';
  const { time } = runEvent(index);
  await saveRun(other, now, { event: { index, time, colour, filename } });
}

async function open(index: number, diff: DiffMode = 'test'): Promise<void> {
  model = await loadReviewModel(dojo, id, { index, diff });
}

const place = () => [model.index.value, model.diff.value];
const types = () =>
  Object.fromEntries(model.diffs.value.map((diff) => [nameOf(diff), diff.type] as const));
const shown = () => model.file.shown.value;

describe('a review', () => {
  test('of a light tells what changed since the light before', async () => {
    await open(4);
    expect(place()).toEqual([4, 'test']);
    expect(model.light.value).toMatchObject({ number: 2, colour: 'red' });
    expect(types()).toEqual({
      'cyber-dojo.sh': 'unchanged',
      'hiker.js': 'changed',
      'notes.txt': 'created',
    });
    expect(shown()).toEqual({ name: 'hiker.js', isOutput: false });
    expect(model.comparison.value.now.stdout).toBe('run 4\n');
    expect(model.comparison.value.lightBefore?.stdout).toBe('run 1\n');
  });

  test('of an event of a file is in detail, and has no output', async () => {
    await open(3);
    expect(place()).toEqual([3, 'detailed']);
    expect([model.isLight.value, model.light.value]).toEqual([false, null]);
    expect(model.numbered.value).toMatchObject({ major: 1, minor: 2 });
    expect(types()).toMatchObject({ 'hiker.js': 'unchanged', 'notes.txt': 'created' });
    expect(shown()).toEqual({ name: 'notes.txt', isOutput: false });
    expect(model.comparison.value.lightBefore).toBe(null);
  });

  test('of the creation has no output, and nothing changed', async () => {
    await open(0);
    expect(Object.values(types())).toEqual(['unchanged', 'unchanged']);
    expect(model.comparison.value.lightBefore).toBe(null);
  });

  test('without a diff shows all as it was', async () => {
    await open(4, 'off');
    expect(new Set(Object.values(types()))).toEqual(new Set(['unchanged']));
    expect(model.stops.value).toEqual([0, 1, 4, 5]);
  });
});

describe('a step', () => {
  test('leads from light to light, or over every event', async () => {
    await open(1);
    await model.goTo(model.stepTo('next') ?? -1);
    expect(place()).toEqual([4, 'test']);
    await model.setDiff('detailed');
    expect(place()).toEqual([4, 'detailed']);
    expect(shown().isOutput).toBe(true);
    await model.goTo(model.stepTo('previous') ?? -1);
    expect(place()).toEqual([3, 'detailed']);
    await model.setDiff('test');
    expect(place()).toEqual([1, 'test']);
  });

  test('keeps to a file that changes again, and is not held up by one that was overtaken', async () => {
    await open(1);
    await Promise.all([model.goTo(5), model.goTo(4)]);
    expect(place()).toEqual([4, 'test']);
    model.file.show('notes.txt');
    await model.goTo(5);
    expect(shown().name).toBe('remarks.txt');
    expect(types()).toMatchObject({ 'remarks.txt': 'renamed' });
  });

  test('knows where it is asked to be before it is there', async () => {
    await open(1);
    const going = model.goTo(5);
    expect([model.asked.value.index, model.index.value]).toEqual([5, 1]);
    expect(model.stepTo('previous')).toBe(4);
    await going;
    expect(model.index.value).toBe(5);
  });
});

describe('the changes of a file', () => {
  test('come one after the other, round and round', async () => {
    await open(4);
    const at = () => model.file.spot.value.change;
    expect([model.file.changes.value, at()]).toEqual([2, 0]);
    model.file.show('hiker.js');
    expect(at()).toBe(1);
    model.file.step(1);
    expect(at()).toBe(0);
    model.file.step(-1);
    expect(at()).toBe(1);
    model.file.show('notes.txt');
    expect([shown().name, model.file.changes.value, at()]).toEqual(['notes.txt', 1, 0]);
    model.file.show('hiker.js');
    expect(at()).toBe(0);
  });

  test('are shown again when the output was looked at', async () => {
    await open(4);
    model.file.showOutput();
    expect(shown()).toEqual({ name: 'hiker.js', isOutput: true });
    model.file.show('hiker.js');
    expect([shown().isOutput, model.file.spot.value.change]).toEqual([false, 0]);
  });

  test('of what is not there are not gone to', async () => {
    await open(4);
    model.file.show('nowhere.js');
    model.file.showLine('nowhere.js', 1);
    expect(shown().name).toBe('hiker.js');
    model.file.showLine('notes.txt', 1);
    expect([shown().name, model.file.spot.value.line]).toEqual(['notes.txt', 1]);
  });
});

describe('beside a review', () => {
  test('events of another tab come, and the person stays', async () => {
    await open(1);
    await saveRun(other, files('42\n'));
    await expect.poll(() => model.events.value.length).toBe(7);
    expect(place()).toEqual([1, 'test']);
    await model.goTo(model.stepTo('last') ?? -1);
    expect(place()).toEqual([6, 'test']);
    expect(types()).toMatchObject({ 'hiker.js': 'changed', 'remarks.txt': 'deleted' });
  });

  test('what a light changed can be asked for, whichever is shown', async () => {
    await open(1);
    const changes = await model.changesOf(4);
    expect(changes.map(({ newName, type }) => [newName, type])).toEqual([
      ['hiker.js', 'changed'],
      ['notes.txt', 'created'],
    ]);
  });
});

describe('what cannot be shown', () => {
  test.each([99, -99])('event %i is told, and the nearest is shown', async (index) => {
    await open(index);
    expect(model.astray.value).toEqual({ kind: 'nowhere', index });
    expect(model.index.value).toBe(index > 0 ? 5 : 0);
    await model.goTo(4);
    expect(model.astray.value).toBe(null);
    await model.goTo(index);
    expect(model.astray.value).toEqual({ kind: 'nowhere', index });
  });

  test('an event that cannot be read is told, and the others can', async () => {
    const broken: TestDojo = {
      ...dojo,
      store: {
        ...dojo.store,
        openKata: async (wanted) => {
          const repository = await openThere(dojo.store, wanted);
          const snapshot = async (index: number) => {
            if (index === 4) throw new Error('it is torn');
            return repository.snapshot(index);
          };
          return { ok: true, value: { ...repository, snapshot } };
        },
      },
    };
    await expect(loadReviewModel(broken, id, { index: 4, diff: 'test' })).rejects.toThrow(
      `The practice ${id} is damaged (it is torn). Nothing was changed or deleted.`,
    );
    model = await loadReviewModel(broken, id, { index: 1, diff: 'test' });
    await model.goTo(4);
    expect(model.astray.value).toMatchObject({
      kind: 'unreadable',
      index: 4,
      reason: 'it is torn',
    });
    expect(model.index.value).toBe(1);
    await model.goTo(3, 'detailed');
    expect([model.index.value, model.astray.value]).toEqual([3, null]);
  });

  test('a kata that is not here says so', async () => {
    await expect(loadReviewModel(dojo, 'zzzzzz', { index: 1, diff: 'test' })).rejects.toThrow(
      'There is no practice zzzzzz in this browser.',
    );
    await open(1);
  });
});
