import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { downloadKata } from '../../src/dojo/download-kata.ts';
import { base64 } from '../support/base64.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import { changed, created, ran, together, v1Kata } from '../support/old-katas.ts';
import { readOldKata, takeOldKata } from '../support/take-old.ts';

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojo();
});

afterEach(() => dojo.close());

describe('a kata of v1 with gaps in its indexes', () => {
  const parts = [
    created(),
    ran(1, 'red'),
    ran(2, 'green', { index: 24 }),
    ran(3, 'red', { index: 25, revert: ['AbCd12', 24], duration: undefined, predicted: undefined }),
    ran(4, 'red', {
      index: 30,
      checkout: { id: 'AbCd12', index: '25', avatarIndex: '' },
      duration: undefined,
      predicted: undefined,
    }),
  ];

  test('is renumbered, and each event that moved says where it was', async () => {
    const { summary } = await readOldKata(v1Kata('AbCd12', parts));
    expect(summary.renumbered).toEqual([
      { was: 24, now: 2 },
      { was: 25, now: 3 },
      { was: 30, now: 4 },
    ]);
    const kata = await takeOldKata(dojo, v1Kata('AbCd12', parts));
    const { events } = await kata.head();
    expect(events.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(events.map((event) => ('v1_index' in event ? event.v1_index : null))).toEqual([
      null,
      null,
      24,
      25,
      30,
    ]);
    expect((await kata.snapshot(2)).stdout).toBe('run 2\n');
  });

  test('goes back to the events that it went back to, by their new numbers', async () => {
    const kata = await takeOldKata(dojo, v1Kata('AbCd12', parts));
    const { events } = await kata.head();
    expect(events[3]).toMatchObject({ revert: ['AbCd12', 2] });
    expect(events[4]).toMatchObject({
      checkout: { id: 'AbCd12', index: 3, major_index: 3, minor_index: 0, avatarIndex: '' },
    });
    const { bytes } = await downloadKata(dojo, kata, null);
    expect(await commands.inDownload(base64(bytes), 'git log -2 --format=%s')).toBe(
      '4 checked out {"id":"AbCd12","index":3,"avatar_index":""}\n3 reverted to {"id":"AbCd12","index":2}\n',
    );
  });

  test.each([
    ['came along', [v1Kata('ZyXw98', parts.slice(0, 3))]],
    ['did not', []],
  ] as const)('in another kata, which %s, by the number that it had', async (_case, others) => {
    const checkout = { id: 'ZyXw98', index: 24, avatarIndex: 3 };
    const mine = v1Kata('AbCd12', [created(), ran(1, 'green', { checkout })]);
    const kata = await takeOldKata(dojo, together(mine, ...others), 'AbCd12');
    const { events } = await kata.head();
    expect(events[1]).toMatchObject({ checkout: { id: 'ZyXw98', index: 24, avatarIndex: 3 } });
    expect((await kata.copy()).refs).toEqual((await readOldKata(mine)).history.refs);
  });

  test('that went back to an event which was lost goes back to the one before, and says so', async () => {
    const lost = ran(3, 'red', { index: 25, revert: ['AbCd12', 7] });
    const files = v1Kata('AbCd12', [
      created(),
      ran(1, 'red'),
      ran(2, 'green', { index: 24 }),
      lost,
    ]);
    const { summary } = await readOldKata(files);
    expect(summary.leftOut).toEqual([
      {
        entry: 'AbCd12/events.json',
        reason: 'event 25 goes back to 7, which it does not list: it says 1 now',
      },
    ]);
    const { events } = await (await takeOldKata(dojo, files)).head();
    expect(events[3]).toMatchObject({ revert: ['AbCd12', 1] });
  });

  test('says which of its files no event names', async () => {
    const files = changed(v1Kata('AbCd12', parts), { 'AbCd12/7.event.json': '{}', 'AbCd12/x': '' });
    const { summary } = await readOldKata(files);
    expect(summary.leftOut.map(({ entry }) => entry)).toEqual(['AbCd12/7.event.json', 'AbCd12/x']);
  });
});
