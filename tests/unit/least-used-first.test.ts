import { expect, test } from 'vitest';
import { leastUsedFirst } from '../../src/kata/least-used-first.ts';

test.each([
  ['nobody is here: in the order they came', [3, 1, 2], [], [3, 1, 2]],
  ['one is someone elsewhere: it comes last', [3, 1, 2], [3], [1, 2, 3]],
  ['those that are used as often stay in their order', [5, 4, 3, 2, 1], [4, 2], [5, 3, 1, 4, 2]],
  ['twice is more than once, and more than never', [7, 8, 9], [7, 7, 8], [9, 8, 7]],
  ['who is no candidate does not count', [1, 2], [9, 9, 1], [2, 1]],
])('%s', (_what, avatars, inUse, order) => {
  expect(leastUsedFirst(avatars, inUse)).toEqual(order);
});
