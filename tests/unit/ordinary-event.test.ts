import { describe, expect, test } from 'vitest';
import { checkedEventsOf } from '../../src/kata/check-events.ts';
import type { KataEvent } from '../../src/kata/event.ts';
import { lightsOf } from '../../src/kata/light.ts';

const time = [2021, 7, 1, 1, 50, 4, 407962];
const created = { index: 0, event: 'created', time };

/** How the second entry of a cyber-dojo's events.json is read. */
function read(entry: object): KataEvent | undefined {
  return checkedEventsOf(JSON.stringify([created, { index: 1, time, ...entry }], null, 2))[1];
}

describe('a colour of cyber-dojo that is none of ours', () => {
  const run = { predicted: 'none', duration: 1.5 };

  test.each([
    ['red_special', 'red'],
    ['amber_special', 'amber'],
    ['green_special', 'green'],
    ['timed_out_special', 'timed_out'],
    ['pulling', 'faulty'],
    ['redish', 'faulty'],
    ['constructor', 'faulty'],
  ])('%s is read as %s, and keeps its name', (own, base) => {
    expect(read({ ...run, colour: own })).toMatchObject({ colour: base, own_colour: own });
    const [, light] = lightsOf(
      checkedEventsOf(JSON.stringify([created, { index: 1, time, ...run, colour: own }])),
    );
    expect(light).toMatchObject({ colour: base, ownColour: own });
  });

  test('is that of a revert to it too, and one of ours has no other name', () => {
    expect(read({ colour: 'red_special', revert: ['k1Dapt', 3] })).toMatchObject({
      colour: 'red',
      own_colour: 'red_special',
    });
    expect(read({ ...run, colour: 'red', own_colour: 'blue' })).not.toHaveProperty('own_colour');
    expect(lightsOf([read({ ...run, colour: 'red' }) as KataEvent])[0]).not.toHaveProperty(
      'ownColour',
    );
  });

  test.each([
    [
      { colour: 'file_switch', filename: 'a.c' },
      { colour: 'file_edit', filename: 'a.c' },
    ],
    [{ colour: 'file_switch' }, { colour: 'file_edit', filename: '' }],
    [
      { colour: 'file_moved', old_filename: 'a', new_filename: 'b' },
      { colour: 'file_rename', old_filename: 'a', new_filename: 'b' },
    ],
  ])('that is of a file is no light: %j', (entry, event) => {
    expect(read(entry)).toEqual({ index: 1, time, ...event, own_colour: entry.colour });
  });
});

describe('an entry that an old cyber-dojo has written', () => {
  test.each([
    ['a run that predicts nothing', { colour: 'red', duration: 1 }, { predicted: 'none' }],
    ['a run that took nobody knows how long', { colour: 'red', predicted: 'red' }, {}],
    [
      'a run of 2026',
      { colour: 'red', predicted: 'none', duration: 3, laptop_id: 'ab', tab_seq: '2' },
      {},
    ],
    ['a run with its status', { colour: 'red', predicted: 'none', duration: 3, status: '1' }, {}],
    ['a revert', { colour: 'green', revert: ['123456', '3'] }, { revert: ['123456', 3] }],
    ['a revert to the creation', { colour: 'create', revert: ['k1Dapt', 0] }, {}],
    [
      'a checkout from no group',
      {
        colour: 'red',
        checkout: { id: 'k1Dapt', index: 1, major_index: 1, minor_index: 0, avatarIndex: '' },
      },
      {},
    ],
    [
      'a checkout in the text of a form',
      {
        colour: 'red',
        checkout: {
          id: 'k1Dapt',
          index: '3',
          major_index: '2',
          minor_index: '1',
          avatarIndex: '44',
        },
      },
      { checkout: { id: 'k1Dapt', index: 3, major_index: 2, minor_index: 1, avatarIndex: 44 } },
    ],
    [
      'a checkout without its numbers',
      { colour: 'red', checkout: { id: 'k1Dapt', index: 3 } },
      { checkout: { id: 'k1Dapt', index: 3, major_index: 3, minor_index: 0, avatarIndex: '' } },
    ],
  ])('%s is read, and what it has beside ours is kept', (_name, entry, filled) => {
    expect(read(entry)).toEqual({ index: 1, time, ...entry, ...filled });
  });

  test.each([
    ['no colour', { predicted: 'none' }],
    ['a colour that is no text', { colour: 3, predicted: 'none' }],
    ['a prediction of a colour that there is not', { colour: 'red', predicted: 'blue' }],
    ['a duration in words', { colour: 'red', duration: 'long' }],
    ['a revert to nowhere', { colour: 'red', revert: ['k1Dapt', 'x'] }],
    ['a revert that is no list', { colour: 'red', revert: 3 }],
    ['a checkout of no kata', { colour: 'red', checkout: { index: 1 } }],
    [
      'a checkout of a light before the first',
      { colour: 'red', checkout: { id: 'k1Dapt', index: -1 } },
    ],
    ['a rename of one name', { colour: 'file_rename', new_filename: 'b' }],
    ['a creation', { event: 'created' }],
    ['a line count in words', { colour: 'red', diff_added_count: 'many' }],
  ])('with %s is refused', (_name, entry) => {
    expect(() => read(entry)).toThrow('no event of a kata at 1');
  });
});
