import { expect, test } from 'vitest';
import { avatarName, avatarNames } from '../../src/kata/avatars.ts';

test('there are 64 different avatars, in the order of the alphabet', () => {
  expect(avatarNames).toHaveLength(64);
  expect([...new Set(avatarNames)].toSorted()).toEqual([...avatarNames]);
});

test.each([
  [0, 'alligator'],
  [2, 'bat'],
  [11, 'dolphin'],
  [15, 'fox'],
  [28, 'lion'],
  [44, 'rhino'],
  [63, 'zebra'],
])('avatar %i is the %s, as in cyber-dojo', (index, name) => {
  expect(avatarName(index)).toBe(name);
});

test.each([-1, 64, 1.5, Number.NaN])('there is no avatar %s', (index) => {
  expect(() => avatarName(index)).toThrow(
    new RangeError(`no avatar ${index}: there are 64, 0 to 63`),
  );
});
