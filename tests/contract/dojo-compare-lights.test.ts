import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareLights } from '../../src/dojo/compare-lights.ts';
import { diffEvents } from '../../src/dojo/diff-events.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import type { KataEvent } from '../../src/kata/event.ts';
import { filesOf } from '../../src/kata/files.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { creationOf, openNew, runEvent, saveRun } from '../support/katas.ts';

let dojo: TestDojo;
let kata: KataRepository;
let events: readonly KataEvent[];

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('DfH8sP', filesOf([['a.js', 'created\n']])));
  await saveRun(kata, filesOf([['a.js', 'first run\n']]));
  const { time } = runEvent(2);
  await saveRun(kata, filesOf([['a.js', 'edited\n']]), {
    event: { index: 2, time, colour: 'file_edit', filename: 'a.js' },
  });
  await saveRun(
    kata,
    filesOf([
      ['a.js', 'second run\n'],
      ['b.js', ''],
    ]),
  );
  ({ events } = await kata.head());
});

afterEach(() => dojo.close());

test.each([
  [
    'a light with the light before it, over the file events between',
    3,
    1,
    'first run',
    'second run',
  ],
  ['the first light with the creation', 1, 0, 'created', 'first run'],
  ['a file event with the light before it', 2, 1, 'first run', 'edited'],
])('compares %s', async (_name, index, was, deleted, added) => {
  const comparison = await compareLights(kata, events, index);
  expect(comparison.was).toBe(was);
  expect(comparison.now).toMatchObject({ index, files: { 'a.js': `${added}\n` } });
  expect(comparison.diffs[0]?.lines).toEqual([
    { type: 'section', index: 0 },
    { type: 'deleted', line: deleted, number: 1 },
    { type: 'added', line: added, number: 1 },
  ]);
});

test('the creation is compared with itself: nothing has changed', async () => {
  const { was, now, diffs } = await compareLights(kata, events, 0);
  expect([was, now.index, diffs.map(({ type }) => type)]).toEqual([0, 0, ['unchanged']]);
});

test('the output is that of the light itself', async () => {
  expect((await compareLights(kata, events, 3)).now.stdout).toBe('run 3\n');
});

test.each([
  [0, 3, 'created', 'second run'],
  [-3, -2, 'first run', 'edited'],
  [3, 0, 'second run', 'created'],
])('any two events can be compared: %i and %i', async (was, now, deleted, added) => {
  const diffs = await diffEvents(kata, was, now);
  const diff = diffs.find(({ newName }) => newName === 'a.js');
  expect(diff?.lines.map((line) => ('line' in line ? line.line : ''))).toEqual([
    '',
    deleted,
    added,
  ]);
});

test.each([
  [4, 0],
  [0, 4],
  [-5, 0],
])('of events %i and %i one is not there', async (was, now) => {
  await expect(diffEvents(kata, was, now)).rejects.toThrow('DfH8sP has 4, 0 to 3');
});
