import { expect, test } from 'vitest';
import type { KataEvent } from '../../src/kata/event.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { eventsNamed } from '../support/events.ts';

test('every event is a light but those of files, and the creation is the first', () => {
  const events = eventsNamed('created', 'edit', 'red', 'rename', 'revert', 'timed_out', 'checkout');
  expect(lightsOf(events).map(({ index, number, colour }) => [index, number, colour])).toEqual([
    [0, 0, 'create'],
    [2, 1, 'red'],
    [4, 2, 'green'],
    [5, 3, 'timed_out'],
    [6, 4, 'red'],
  ]);
});

test('a light tells what was predicted, where it was made, when it was, and how much has changed', () => {
  const [created, run] = eventsNamed('created', 'amber');
  if (created === undefined || run === undefined) throw new Error('two were asked for');
  const predicted = {
    ...run,
    predicted: 'green',
    ran_on: 'mock',
    diff_added_count: 3,
    diff_deleted_count: 2,
  };
  expect(lightsOf([created, predicted as KataEvent])).toEqual([
    {
      index: 0,
      number: 0,
      colour: 'create',
      predicted: 'none',
      ranOn: null,
      at: created.time,
      added: 0,
      deleted: 0,
    },
    {
      index: 1,
      number: 1,
      colour: 'amber',
      predicted: 'green',
      ranOn: 'mock',
      at: run.time,
      added: 3,
      deleted: 2,
    },
  ]);
});

test('a light of an old kata that counted no lines has none', () => {
  expect(lightsOf(eventsNamed('created', 'red'))[1]).toMatchObject({ added: 0, deleted: 0 });
});
