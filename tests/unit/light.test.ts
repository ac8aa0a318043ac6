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
      origin: { kind: 'creation' },
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
      origin: { kind: 'run' },
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

test('a light that was gone back to says which one, and whether a wrong prediction did it', () => {
  const [created, first, edit, second, back, out] = eventsNamed(
    'created',
    'red',
    'edit',
    'green',
    'revert',
    'checkout',
  );
  const wrong = { ...second, predicted: 'red', revert_if_wrong: 'on' };
  const revert = { ...back, revert: ['DfH8sP', 1] };
  const checkout = { id: 'DfH8sQ', index: 7, major_index: 4, minor_index: 0, avatarIndex: 28 };
  const events = [created, first, edit, wrong, revert, { ...out, checkout }] as KataEvent[];
  const [, , , reverted, checkedOut] = lightsOf(events).map(({ origin }) => origin);
  expect(reverted).toEqual({ kind: 'revert', index: 1, number: 1, isAuto: true });
  expect(checkedOut).toEqual({
    kind: 'checkout',
    id: 'DfH8sQ',
    index: 7,
    number: 4,
    avatarIndex: 28,
  });
  const byHand = [created, first, edit, second, revert] as KataEvent[];
  expect(lightsOf(byHand).at(-1)?.origin).toMatchObject({ number: 1, isAuto: false });
});
