import { expect, test } from 'vitest';
import { eventAt, lightAt } from '../../src/kata/event-at.ts';
import { eventsNamed } from '../support/events.ts';

const events = eventsNamed('created', 'red', 'edit', 'green');

test.each([
  [0, 0],
  [3, 3],
  [-1, 3],
  [-4, 0],
])('index %i is event %i', (index, found) => {
  expect(eventAt('DfH8sP', events, index)).toBe(events[found]);
});

test.each([4, -5, 0.5, Number.NaN, Infinity])('there is no event %s', (index) => {
  const words = `no event ${index}: DfH8sP has 4, 0 to 3`;
  expect(() => eventAt('DfH8sP', events, index)).toThrow(new RangeError(words));
  expect(() => lightAt('DfH8sP', events, index)).toThrow(new RangeError(words));
});

test.each([2, -2])('an event of a file (%i) is no light', (index) => {
  expect(() => lightAt('DfH8sP', events, index)).toThrow(
    new RangeError('event 2 of DfH8sP is no light: file_edit'),
  );
});

test.each([0, 1, -1])('%i is a light', (index) => {
  expect(lightAt('DfH8sP', events, index)).toBe(events.at(index));
});
