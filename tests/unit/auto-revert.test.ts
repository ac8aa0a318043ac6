import { expect, test } from 'vitest';
import { autoRevertTo } from '../../src/kata/auto-revert.ts';
import type { KataEvent, RunColour, TestColour } from '../../src/kata/event.ts';
import { eventsNamed, type EventName } from '../support/events.ts';

/** A practice up to a run that was predicted. */
function endingIn(
  before: readonly EventName[],
  colour: RunColour,
  predicted: 'none' | TestColour,
  revert_if_wrong?: 'on' | 'off',
): readonly KataEvent[] {
  const events = eventsNamed('created', ...before, colour);
  const run = { predicted, ...(revert_if_wrong === undefined ? {} : { revert_if_wrong }) };
  return events.map((event, index) => (index === events.length - 1 ? { ...event, ...run } : event));
}

test.each([
  ['back to the light before it', endingIn(['red', 'green'], 'red', 'green', 'on'), 2],
  ['over file events', endingIn(['red', 'edit', 'create'], 'amber', 'red', 'on'), 1],
  ['to a light that was itself a revert', endingIn(['red', 'revert'], 'red', 'green', 'on'), 2],
  ['to the creation, when it is the first light', endingIn(['edit'], 'red', 'green', 'on'), 0],
])('a wrong prediction takes back: %s', (_name, events, index) => {
  expect(autoRevertTo(events)).toBe(index);
});

test.each([
  ['it was right', endingIn(['red'], 'green', 'green', 'on')],
  ['the option was off', endingIn(['red'], 'red', 'green', 'off')],
  ['nothing was predicted', endingIn(['red'], 'red', 'none')],
  ['it timed out', endingIn(['red'], 'timed_out', 'green', 'on')],
  ['red_amber_green.js was at fault', endingIn(['red'], 'faulty', 'green', 'on')],
  ['the last event is a revert', eventsNamed('created', 'red', 'revert')],
  ['the last event is of a file', eventsNamed('created', 'red', 'edit')],
  ['there was no run yet', eventsNamed('created')],
])('nothing is taken back when %s', (_name, events) => {
  expect(autoRevertTo(events)).toBe(null);
});
