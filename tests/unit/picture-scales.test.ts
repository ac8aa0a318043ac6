import { describe, expect, test } from 'vitest';
import { lineScale, timeScale } from '../../src/ui/parts/practice-picture/scales.ts';

const [second, minute, hour] = [1000, 60_000, 3_600_000] as const;

describe('the scale of times between lights', () => {
  test.each([
    ['from some seconds to some minutes', [4 * second, 5 * minute], [1, 10, 60, 600]],
    ['all about a minute', [50 * second, 70 * second], [10, 60, 600]],
    ['over a night', [20 * second, 9 * hour], [10, 60, 600, 3600, 36_000]],
    ['one time only', [minute], [60, 600]],
    ['nothing that took any time', [0], [1, 10]],
  ])('begins and ends at a tick: %s', (_, values, seconds) => {
    expect(timeScale(values).ticks.map((tick) => tick / second)).toEqual(seconds);
  });

  test('has equal steps for equal factors, and keeps all within', () => {
    const { at } = timeScale([second, 10_000 * second]);
    expect(at(second)).toBe(0);
    expect(at(10 * second) - at(second)).toBeCloseTo(at(100 * second) - at(10 * second));
    expect(at(0)).toBe(0);
    expect(at(1e12)).toBe(1);
  });
});

describe('the scale of lines', () => {
  test.each([
    [0, [1]],
    [10, [1, 10]],
    [11, [1, 10, 100]],
  ])('for %i lines at most ends at a tick', (most, ticks) => {
    expect(lineScale(most).ticks).toEqual(ticks);
  });

  test('begins at no line, and shows one line', () => {
    const { at } = lineScale(100);
    expect(at(0)).toBe(0);
    expect(at(1)).toBeGreaterThan(0.1);
    expect(at(100)).toBe(1);
  });
});
