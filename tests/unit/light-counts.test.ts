import { expect, test } from 'vitest';
import type { KataEvent, RunColour, TestColour } from '../../src/kata/event.ts';
import { lightCounts, predictionCounts } from '../../src/kata/light-counts.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { predictionResult } from '../../src/kata/prediction-result.ts';
import { eventsNamed, type EventName } from '../support/events.ts';

const none = { red: 0, amber: 0, green: 0, timed_out: 0, faulty: 0 };

test.each<readonly [what: string, events: readonly EventName[], counts: Partial<typeof none>]>([
  ['nothing has run', ['created'], {}],
  ['each colour', ['created', 'red', 'amber', 'red', 'green'], { red: 2, amber: 1, green: 1 }],
  ['runs without a colour', ['created', 'timed_out', 'faulty'], { timed_out: 1, faulty: 1 }],
  ['events of files', ['created', 'edit', 'red', 'create', 'rename', 'delete'], { red: 1 }],
  ['a revert', ['created', 'green', 'red', 'revert'], { green: 1, red: 1 }],
  ['a checkout', ['created', 'green', 'checkout'], { green: 1 }],
])('a practice counts the colours that its runs came to: %s', (_what, events, counts) => {
  expect(lightCounts(lightsOf(eventsNamed(...events)))).toEqual({ ...none, ...counts });
});

test('a light that a wrong prediction took back is left out of the sums', () => {
  const events = predictedEach(['green', 'green'], ['red', 'green']);
  const last = eventsNamed('created', 'green', 'red', 'revert').slice(-1);
  const lights = lightsOf([...events, ...last]);
  expect(lights.at(-1)?.origin).toMatchObject({ kind: 'revert', isAuto: true });
  expect(lightCounts(lights)).toEqual({ ...none, green: 1, red: 1 });
  expect(predictionCounts(lights)).toEqual({ right: 1, wrong: 1 });
});

test.each<readonly [RunColour, 'none' | TestColour, 'right' | 'wrong' | null]>([
  ['red', 'none', null],
  ['red', 'red', 'right'],
  ['amber', 'amber', 'right'],
  ['green', 'green', 'right'],
  ['red', 'amber', 'wrong'],
  ['green', 'red', 'wrong'],
  ['timed_out', 'green', 'wrong'],
  ['timed_out', 'none', null],
  ['faulty', 'green', null],
])('a %s light, predicted %s, was %s', (colour, predicted, result) => {
  expect(predictionResult({ colour, predicted })).toBe(result);
});

test('predictions are counted, and not those that a faulty run could not judge', () => {
  const events = predictedEach(
    ['red', 'red'],
    ['green', 'red'],
    ['timed_out', 'green'],
    ['faulty', 'green'],
    ['green', 'none'],
    ['green', 'green'],
  );
  expect(predictionCounts(lightsOf(events))).toEqual({ right: 2, wrong: 2 });
});

/** A practice of runs, each with what came of it and what was predicted. */
function predictedEach(
  ...runs: readonly (readonly [RunColour, 'none' | TestColour])[]
): readonly KataEvent[] {
  const events = eventsNamed('created', ...runs.map(([colour]) => colour));
  return events.map((event, index) => {
    const run = runs[index - 1];
    return run === undefined
      ? event
      : ({ ...event, predicted: run[1], revert_if_wrong: 'on' } as KataEvent);
  });
}
