import { describe, expect, test } from 'vitest';
import type { RunColour } from '../../src/kata/event.ts';
import type { Light, LightOrigin } from '../../src/kata/light.ts';
import { rhythm } from '../../src/kata/rhythm.ts';
import { pastTimeOf } from '../../src/kata/time.ts';

const auto: LightOrigin = { kind: 'revert', index: 1, number: 1, isAuto: true };

/** `0 create, 90 red 3/1` is a creation, and a red 90 s later with 3 lines added and 1 deleted. */
function lights(text: string): readonly Light[] {
  return text
    .split(', ')
    .filter((words) => words !== '')
    .map((words, index) => {
      const [seconds = '', colour = '', ...more] = words.split(' ');
      const [added = 0, deleted = 0] = (more.find((word) => word.includes('/')) ?? '0/0')
        .split('/')
        .map(Number);
      const predicted = (['red', 'amber', 'green'] as const).find((word) =>
        more.includes(`?${word}`),
      );
      return {
        index,
        number: index,
        colour: colour as RunColour | 'create',
        predicted: predicted ?? 'none',
        origin:
          colour === 'create'
            ? { kind: 'creation' }
            : more.includes('back')
              ? auto
              : { kind: 'run' },
        ranOn: null,
        at: pastTimeOf(new Date(Date.UTC(2021, 2, 14, 15) + Number(seconds) * 1000)),
        added,
        deleted,
      };
    });
}

const session = lights(
  '0 create, 60 red 3/1, 100 amber 10/0, 160 red 2/0, 400 green 1/1, 420 green 4/4, 425 green 0/2',
);

describe('the rhythm of a practice', () => {
  test('is the time between lights, from the creation on', () => {
    const { steps, spanMs } = rhythm(session);
    expect(steps.map(({ light, gapMs }) => [light.number, gapMs])).toEqual([
      [1, 60_000],
      [2, 40_000],
      [3, 60_000],
      [4, 240_000],
      [5, 20_000],
      [6, 5000],
    ]);
    expect(spanMs).toBe(425_000);
  });

  test('has a middle: half of the times are longer', () => {
    expect(rhythm(session).middleGapMs).toBe(50_000);
    expect(rhythm(lights('0 create, 10 red, 30 red, 130 red')).middleGapMs).toBe(20_000);
  });

  test('has a longest time', () => {
    expect(rhythm(session).longestGapMs).toBe(240_000);
  });

  test.each([
    ['over an amber and a second red', '0 create, 60 red, 100 amber, 160 red, 400 green', 340],
    [
      'the longest of several',
      '0 create, 10 red, 20 green, 50 red, 350 green, 360 red, 361 green',
      300,
    ],
    ['none where red is still red', '0 create, 10 red, 20 amber', null],
    ['none where there never was a red', '0 create, 10 green, 20 amber, 30 green', null],
    ['to a green that was gone back to', '0 create, 10 green, 20 red, 21 green back', 1],
  ])('has a longest way from red to green: %s', (_, text, seconds) => {
    expect(rhythm(lights(text)).longestRedMs).toBe(seconds === null ? null : seconds * 1000);
  });

  test('of a clock that went back has no time less than none', () => {
    const { steps, longestGapMs } = rhythm(lights('100 create, 40 red, 50 green'));
    expect(steps.map(({ gapMs }) => gapMs)).toEqual([0, 10_000]);
    expect(longestGapMs).toBe(10_000);
  });

  test('of lights without their creation has no time before the first', () => {
    const { steps, middleGapMs } = rhythm(lights('10 red, 20 green'));
    expect(steps.map(({ gapMs }) => gapMs)).toEqual([null, 10_000]);
    expect(middleGapMs).toBe(10_000);
  });
});

describe('what the runs came to', () => {
  test('is counted by colour; what was gone back to is no run', () => {
    const { counts, runs } = rhythm(
      lights('0 create, 1 red, 2 green, 3 timed_out, 4 faulty, 5 red, 5 green back'),
    );
    expect(counts).toEqual({ red: 2, amber: 0, green: 1, timed_out: 1, faulty: 1 });
    expect(runs).toBe(5);
  });

  test.each([
    [
      'each colour by itself',
      '0 create, 1 red, 2 red, 3 green, 4 red, 5 green',
      { red: 2, amber: 0, green: 1 },
    ],
    [
      'going back is no run and breaks none',
      '0 create, 1 green, 2 red, 2 green back, 3 red',
      { red: 2, amber: 0, green: 1 },
    ],
    [
      'a run that timed out breaks it',
      '0 create, 1 green, 2 timed_out, 3 green',
      { red: 0, amber: 0, green: 1 },
    ],
  ])('has streaks: %s', (_, text, streaks) => {
    expect(rhythm(lights(text)).streaks).toEqual(streaks);
  });

  test('is right or wrong where it was predicted', () => {
    const { predictions } = rhythm(
      lights('0 create, 1 red ?red, 2 green ?red, 3 amber, 4 green ?green'),
    );
    expect(predictions).toEqual({ right: 2, wrong: 1 });
  });
});

describe('the size of a change', () => {
  test('is its lines added and deleted; the middle is that of the runs', () => {
    expect(rhythm(session).middleSize).toBe(3);
    expect(rhythm(lights('0 create, 1 red 1/1, 1 green back 90/90')).middleSize).toBe(2);
  });
});

test('nothing practised has no figures', () => {
  for (const text of ['', '0 create']) {
    expect(rhythm(lights(text))).toMatchObject({
      steps: [],
      spanMs: 0,
      middleGapMs: null,
      longestGapMs: null,
      longestRedMs: null,
      middleSize: null,
      runs: 0,
    });
  }
});
