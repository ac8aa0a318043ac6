import { expect, test } from 'vitest';
import { commitMessage } from '../../src/kata/commit-message.ts';
import type { KataEvent } from '../../src/kata/event.ts';
import type { PastTime } from '../../src/kata/time.ts';

const time: PastTime = [2026, 11, 20, 9, 18, 39, 970708];
const run = { time, duration: 1.36, predicted: 'none' } as const;

const events: readonly (readonly [message: string, event: KataEvent])[] = [
  ['0 kata creation', { index: 0, time, event: 'created' }],
  ['1 ran tests, no prediction, got red', { ...run, index: 1, colour: 'red' }],
  ['2 ran tests, no prediction, got timed_out', { ...run, index: 2, colour: 'timed_out' }],
  ['3 ran tests, no prediction, got faulty', { ...run, index: 3, colour: 'faulty' }],
  [
    '4 ran tests, predicted green, got green',
    { ...run, index: 4, colour: 'green', predicted: 'green' },
  ],
  [
    '12 ran tests, predicted red, got amber',
    { ...run, index: 12, colour: 'amber', predicted: 'red' },
  ],
  [
    '5 reverted to {"id":"k1Dapt","index":3}',
    { index: 5, time, colour: 'green', revert: ['k1Dapt', 3] },
  ],
  [
    '6 checked out {"id":"SS67eJ","index":7,"avatar_index":28}',
    {
      index: 6,
      time,
      colour: 'red',
      checkout: { id: 'SS67eJ', index: 7, major_index: 5, minor_index: 2, avatarIndex: 28 },
    },
  ],
  [
    '7 checked out {"id":"k1Dapt","index":2,"avatar_index":""}',
    {
      index: 7,
      time,
      colour: 'create',
      checkout: { id: 'k1Dapt', index: 2, major_index: 2, minor_index: 0, avatarIndex: '' },
    },
  ],
  ['8 created file lib/a b.js', { index: 8, time, colour: 'file_create', filename: 'lib/a b.js' }],
  ['9 deleted file größe.js', { index: 9, time, colour: 'file_delete', filename: 'größe.js' }],
  ['10 edited file hiker.js', { index: 10, time, colour: 'file_edit', filename: 'hiker.js' }],
  [
    '11 renamed file a.js to lib/b.js',
    { index: 11, time, colour: 'file_rename', old_filename: 'a.js', new_filename: 'lib/b.js' },
  ],
];

test.each(events)('the commit says: %s', (message, event) => {
  expect(commitMessage(event)).toBe(message);
});
