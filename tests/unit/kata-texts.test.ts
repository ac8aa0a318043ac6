import { describe, expect, test } from 'vitest';
import type { KataEvent } from '../../src/kata/event.ts';
import { eventsJson, eventsOf, withEvent } from '../../src/kata/events-json.ts';
import { exportName } from '../../src/kata/export-name.ts';
import { failTag } from '../../src/kata/fail-tag.ts';
import { readme } from '../../src/kata/readme.ts';
import { manifest, runEvent } from '../support/katas.ts';

const created: KataEvent = { index: 0, event: 'created', time: manifest.created };

describe('events.json', () => {
  test('has one event a line', () => {
    const text = eventsJson([created, runEvent(1)]);
    expect(text).toBe(`[\n${JSON.stringify(created)},\n${JSON.stringify(runEvent(1))}\n]\n`);
    expect(eventsOf(text)).toEqual([created, runEvent(1)]);
  });

  test('grows by a line, and what was there stays as it was', () => {
    const odd = '[\n{"index" : 0, "event":"created","time":[1,2,3,4,5,6,7]}\n]\n';
    expect(withEvent(odd, runEvent(1))).toBe(
      `${odd.slice(0, -3)},\n${JSON.stringify(runEvent(1))}\n]\n`,
    );
  });

  test.each([
    ['as cyber-dojo has it', JSON.stringify([created], null, 2)],
    [
      'as it was in 2021',
      JSON.stringify([{ ...created, a: [] }], null, 2).replace('[]', '[\n\n  ]'),
    ],
    ['in one line', JSON.stringify([created])],
  ])('that is written %s grows by a line all the same, and stays as it was', (_name, was) => {
    const once = withEvent(was, runEvent(1));
    expect(once).toBe(`${was.replace(/\s*\]$/, '')},\n${JSON.stringify(runEvent(1))}\n]\n`);
    expect(eventsOf(once)).toEqual([...eventsOf(was), runEvent(1)]);
    expect(withEvent(once, runEvent(2)).startsWith(once.slice(0, -3))).toBe(true);
  });

  test.each([
    ['no JSON', '[', 'JSON'],
    ['no list', '{}', 'object'],
    ['an empty list', '[]', 'empty'],
    ['no event', '[1]', 'no event at 0'],
    ['an event in the wrong place', '[{"index":1,"time":[1,2,3,4,5,6,7]}]', 'event 1 at 0'],
    ['no time', '[{"index":0,"time":[1]}]', 'seven numbers at 0'],
  ])('that is %s is refused', (_name, text, words) => {
    expect(() => eventsOf(text)).toThrow(words);
  });
});

describe('the name of a download', () => {
  test.each([
    ['FizzBuzz', 'cyber-dojo-2021-03-14-DfH8sP-FizzBuzz'],
    ['Fizz Buzz', 'cyber-dojo-2021-03-14-DfH8sP-FizzBuzz'],
    ['../../etc/passwd', 'cyber-dojo-2021-03-14-DfH8sP-etcpasswd'],
    ['Zahlen größer 1', 'cyber-dojo-2021-03-14-DfH8sP-Zahlengrößer1'],
    ['ボウリング (!)', 'cyber-dojo-2021-03-14-DfH8sP-ボウリング'],
    ['- ? -', 'cyber-dojo-2021-03-14-DfH8sP'],
    ['x'.repeat(99), `cyber-dojo-2021-03-14-DfH8sP-${'x'.repeat(40)}`],
  ])('of %s', (exercise, name) => {
    expect(exportName({ ...manifest, exercise }, null)).toBe(name);
  });

  test('has no part for an exercise that there is not', () => {
    const { exercise: _, ...without } = manifest;
    expect(exportName(without, null)).toBe('cyber-dojo-2021-03-14-DfH8sP');
  });

  test('of a kata in a group has the group’s id and the avatar', () => {
    const grouped = { ...manifest, group_id: 'SS67eJ', group_index: 27 };
    expect(exportName(grouped, 'lion')).toBe('cyber-dojo-2021-03-14-SS67eJ-lion-FizzBuzz');
    expect(exportName(grouped, null)).toBe('cyber-dojo-2021-03-14-DfH8sP-FizzBuzz');
  });
});

test('a fail tag has the moment in UTC, to the millisecond', () => {
  expect(failTag(7, new Date(Date.UTC(2026, 10, 20, 9, 18, 39, 970)))).toBe(
    'fail-7-20261120T091839970Z',
  );
});

test('a README.md has no place where the name of an exercise ends its code span', () => {
  const text = readme({ ...manifest, exercise: 'a ` b\n# c' });
  expect(text).toContain("- Exercise: `a ' b # c`\n");
});
