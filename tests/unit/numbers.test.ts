import { expect, test } from 'vitest';
import type { KataEvent } from '../../src/kata/event.ts';
import { lightBefore, numbered } from '../../src/kata/numbers.ts';
import { eventsNamed } from '../support/events.ts';

const numbersOf = (events: readonly KataEvent[]) =>
  numbered(events).map(({ major, minor }) => (minor === 0 ? `${major}` : `${major}.${minor}`));

test.each([
  [['created'], ['0']],
  [
    ['created', 'red', 'green'],
    ['0', '1', '2'],
  ],
  [
    ['created', 'edit', 'create', 'red', 'rename', 'delete', 'amber'],
    ['0', '0.1', '0.2', '1', '1.1', '1.2', '2'],
  ],
  [
    ['created', 'timed_out', 'faulty', 'revert', 'checkout'],
    ['0', '1', '2', '3', '4'],
  ],
] as const)('of %j the numbers are %j', (names, numbers) => {
  expect(numbersOf(eventsNamed(...names))).toEqual(numbers);
});

test.each([
  [['created', 'red'], 1, 0],
  [['created', 'red', 'green'], 2, 1],
  [['created', 'red', 'edit', 'edit', 'green'], 4, 1],
  [['created', 'edit', 'red'], 2, 0],
  [['created', 'red', 'edit'], 2, 1],
  [['created', 'red', 'revert', 'green'], 3, 2],
  [['created', 'red'], 0, 0],
] as const)('in %j event %i is compared with %i', (names, index, before) => {
  expect(lightBefore(eventsNamed(...names), index)).toBe(before);
});
