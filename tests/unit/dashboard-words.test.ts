import { describe, expect, test } from 'vitest';
import type { Light } from '../../src/kata/light.ts';
import { rhythm } from '../../src/kata/rhythm.ts';
import { lightsOf } from '../../src/kata/light.ts';
import { ageWords, animalWords, newsWords } from '../../src/ui/words/dashboard.ts';
import { durationWords, rhythmSentence, shareSentence } from '../../src/ui/words/picture.ts';
import { eventsNamed } from '../support/events.ts';

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000] as const;

describe('an age on the dashboard', () => {
  test.each([
    [0, '0m'],
    [59 * second, '0m'],
    [minute, '1m'],
    [hour, '1h 0m'],
    [day, '1d 0h 0m'],
    [2 * day + 3 * hour + 4 * minute + 59 * second, '2d 3h 4m'],
    [-(hour + minute), '−1h 1m'],
  ])('of %i ms is %s', (ms, words) => {
    expect(ageWords(ms)).toBe(words);
  });
});

describe('how long something took', () => {
  test.each([
    [0, '0 s'],
    [400, 'less than 1 s'],
    [40 * second, '40 s'],
    [59_600, '1 min'],
    [2 * minute + 40 * second, '2 min 40 s'],
    [9 * minute, '9 min'],
    [hour + 5 * minute + 30 * second, '1 h 5 min'],
    [2 * day + 3 * hour, '2 d 3 h'],
  ])('of %i ms is %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});

describe('a practice in a sentence', () => {
  test('says how many lights, how often, and the longest way from red to green', () => {
    const figures = rhythm(lightsOf(eventsNamed('created', 'red', 'amber', 'green', 'green')));
    expect(rhythmSentence(figures)).toBe(
      '4 lights in 4 s, a light every 1 s in the middle; the longest way from red to green took 2 s.',
    );
    expect(shareSentence(figures)).toBe(
      '1 red (25 %), 1 amber (25 %), 2 green (50 %). Most greens in a row: 2.',
    );
  });

  test('of one light says no more than there is', () => {
    const figures = rhythm(lightsOf(eventsNamed('created', 'red')));
    expect(rhythmSentence(figures)).toBe('1 light in 1 s.');
  });
});

describe('lights that have just come', () => {
  const news = (count: number) =>
    lightsOf(eventsNamed('created', 'red', 'green', 'amber', 'faulty'))
      .slice(1, count + 1)
      .map((light: Light) => ({ avatarIndex: 28, light }));

  test.each([
    [0, ''],
    [1, 'lion: 1 red'],
    [2, 'lion: 1 red, lion: 2 green'],
    [4, '4 new lights'],
  ])('%i of them are told as: %s', (count, words) => {
    expect(newsWords(news(count))).toBe(words);
  });
});

test('an animal that is there twice is told apart, and one that there is not has a name', () => {
  expect(animalWords(28, null)).toBe('lion');
  expect(animalWords(28, 'DfH8sP')).toBe('lion (DfH8sP)');
  expect(animalWords(99, null)).toBe('animal 99');
});
