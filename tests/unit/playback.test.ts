import { describe, expect, test } from 'vitest';
import type { KataEvent } from '../../src/kata/event.ts';
import { changedMs, endMs, frames, whereAt, type Pace } from '../../src/kata/playback.ts';
import { pastTimeOf } from '../../src/kata/time.ts';
import { eventsNamed, type EventName } from '../support/events.ts';

const pace: Pace = { isDetailed: false, rhythm: 'even', speed: 1 };

/** Events, each so many seconds after the first. */
function eventsAt(...all: readonly (readonly [EventName, number])[]): readonly KataEvent[] {
  return eventsNamed(...all.map(([name]) => name)).map((event, index) => ({
    ...event,
    time: pastTimeOf(new Date(Date.UTC(2021, 2, 14) + (all[index]?.[1] ?? 0) * 1000)),
  }));
}

const some = eventsAt(['created', 0], ['edit', 20], ['red', 30], ['edit', 50], ['green', 90]);

function counted(event: KataEvent, added: number, deleted: number): KataEvent {
  if ('event' in event) return event;
  return { ...event, diff_added_count: added, diff_deleted_count: deleted };
}

describe('the frames of a kata', () => {
  test.each([
    [
      'lights alone',
      false,
      [
        [0, 0],
        [2, 0],
        [4, 2],
      ],
    ],
    [
      'every event',
      true,
      [
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 2],
        [4, 3],
      ],
    ],
  ])('are %s, each going on from the one before', (_name, isDetailed, order) => {
    const played = frames(some, { ...pace, isDetailed });
    expect(played.map(({ index, was }) => [index, was])).toEqual(order);
  });

  test('follow one right after the other', () => {
    const played = frames(some, { ...pace, isDetailed: true, rhythm: 'real' });
    for (const [at, frame] of played.entries()) {
      const next = played[at + 1];
      const end = changedMs(frame) + frame.restMs;
      expect(next === undefined ? endMs(played) : next.startMs).toBe(end);
    }
  });

  test('of a kata that was only created are one', () => {
    expect(frames(eventsAt(['created', 0]), pace)).toEqual([
      { index: 0, was: 0, gapMs: 0, startMs: 0, changeMs: 0, restMs: 1100 },
    ]);
  });

  test('of none are none', () => {
    expect(frames([], pace)).toEqual([]);
    expect(endMs([])).toBe(0);
    expect(whereAt([], 10)).toEqual({ at: 0, share: 1 });
  });
});

describe('a pause', () => {
  const rests = (seconds: number, change: Partial<Pace> = {}) => {
    const events = eventsAt(['created', 0], ['red', seconds], ['green', seconds + 60]);
    return frames(events, { ...pace, rhythm: 'real', ...change })[0]?.restMs;
  };

  test.each([
    ['a second is as short as a pause can be', 1, 400],
    ['a minute is a second', 60, 1000],
    ['two minutes are two', 120, 2000],
    ['an hour is cut', 3600, 4000],
    ['a week is cut as well', 604_800, 4000],
    ['a clock that was set back is no pause', -60, 400],
  ])('in the real rhythm: %s', (_name, seconds, restMs) => {
    expect(rests(seconds)).toBe(restMs);
  });

  test('is always the same in the even one', () => {
    expect([1, 60, 3600].map((seconds) => rests(seconds, { rhythm: 'even' }))).toEqual([
      1100, 1100, 1100,
    ]);
  });

  test('tells how long it really was', () => {
    expect(frames(some, pace).map(({ gapMs }) => gapMs)).toEqual([0, 30_000, 60_000]);
    expect(frames(eventsAt(['created', 9], ['red', 3]), pace)[1]?.gapMs).toBe(0);
  });
});

describe('changes', () => {
  const changes = (added: number, deleted: number, change: Partial<Pace> = {}) => {
    const [created, red] = eventsNamed('created', 'red');
    if (created === undefined || red === undefined) throw new Error('there are two');
    return frames([created, counted(red, added, deleted)], { ...pace, ...change })[1]?.changeMs;
  };

  test.each([
    ['none', 0, 0, 500],
    ['a line', 1, 0, 500],
    ['ten lines, added and deleted', 6, 4, 1300],
    ['very many lines', 400, 100, 4000],
  ])('take their time: %s', (_name, added, deleted, changeMs) => {
    expect(changes(added, deleted)).toBe(changeMs);
  });

  test('of edits before a light come with it where only lights are shown', () => {
    const events = some.map((event) => counted(event, 5, 0));
    expect(frames(events, pace).map(({ changeMs }) => changeMs)).toEqual([0, 1300, 1300]);
    expect(frames(events, { ...pace, isDetailed: true })[1]?.changeMs).toBe(650);
  });
});

test.each([0.5, 2, 4])('at speed %d everything takes that much less', (speed) => {
  const slow = frames(some, { ...pace, rhythm: 'real' });
  const fast = frames(some, { ...pace, rhythm: 'real', speed });
  expect(endMs(fast)).toBeCloseTo(endMs(slow) / speed);
  for (const [at, frame] of fast.entries()) {
    expect(frame.startMs).toBeCloseTo((slow[at]?.startMs ?? 0) / speed);
    expect(frame.gapMs).toBe(slow[at]?.gapMs);
  }
});

describe('where playing is', () => {
  /** 0: rests until 1100. 1: comes until 1600, rests until 2700. 2: until 3200 and 4300. */
  const played = frames(some, pace);
  test.each([
    [-5, 0, 1],
    [0, 0, 1],
    [1099, 0, 1],
    [1100, 1, 0],
    [1350, 1, 0.5],
    [1600, 1, 1],
    [2699, 1, 1],
    [2700, 2, 0],
    [4300, 2, 1],
    [99_999, 2, 1],
  ])('after %d ms: frame %d, %d of its changes', (ms, at, share) => {
    expect(whereAt(played, ms)).toEqual({ at, share });
  });
});

test('a thousand events are framed in a moment', () => {
  const names = Array.from({ length: 999 }, (_, index) => (index % 3 === 0 ? 'red' : 'edit'));
  const events = eventsNamed('created', ...(names as readonly EventName[]));
  const before = performance.now();
  const played = frames(events, { ...pace, isDetailed: true });
  expect(played).toHaveLength(1000);
  expect(performance.now() - before).toBeLessThan(100);
});
