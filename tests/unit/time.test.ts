import { assert, date, property } from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, pastTimeOf, secondsOf, type PastTime } from '../../src/kata/time.ts';

test.each([
  ['2026-11-20T09:18:39.970Z', [2026, 11, 20, 9, 18, 39, 970000], 1795166319],
  ['2021-03-14T00:00:00.000Z', [2021, 3, 14, 0, 0, 0, 0], 1615680000],
  ['2024-02-29T23:59:59.999Z', [2024, 2, 29, 23, 59, 59, 999000], 1709251199],
  ['1999-12-31T23:59:59.001Z', [1999, 12, 31, 23, 59, 59, 1000], 946684799],
  ['1970-01-01T00:00:00.000Z', [1970, 1, 1, 0, 0, 0, 0], 0],
] as const)('%s is %j, and git dates it %i', (text, time, seconds) => {
  expect(pastTimeOf(new Date(text))).toEqual(time);
  expect(dateOf(time).toISOString()).toBe(text);
  expect(secondsOf(time)).toBe(seconds);
});

test('a time of cyber-dojo keeps its microseconds out of the second', () => {
  const time: PastTime = [2026, 11, 20, 9, 18, 39, 999999];
  expect(dateOf(time).toISOString()).toBe('2026-11-20T09:18:39.999Z');
  expect(secondsOf(time)).toBe(1795166319);
});

test('any moment of ours is read as it was written', () => {
  const moment = date({
    min: new Date('1970-01-01'),
    max: new Date('2999-12-31'),
    noInvalidDate: true,
  });
  assert(property(moment, (at) => dateOf(pastTimeOf(at)).getTime() === at.getTime()));
});
