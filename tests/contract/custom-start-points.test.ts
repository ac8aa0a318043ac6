import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { startPoint } from '../support/press-start-point.ts';
import { sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

/** A file with one thing in it replaced, which must be there. */
function mended(files: Files, name: string, ...changes: readonly (readonly [string, string])[]) {
  let text = files[name] ?? '';
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return { [name]: text };
}

describe('the legacy till', () => {
  const { files, press } = startPoint('Legacy Till');

  test('is green, and red as soon as a price is another', async () => {
    expect(await press()).toMatchObject({ colour: 'green' });
    const dearer = mended(files, 'till.js', ['bread: 240', 'bread: 241']);
    expect(await press(dearer)).toMatchObject({ colour: 'red' });
  });

  test('can be caught in a net, as its readme says', async () => {
    const net = `
      const fs = require('fs');
      const { expect } = require('chai');
      const { receipt } = require('./till');
      it('prints what it always printed', () => {
        const baskets = [[], ['eggs*3'], ['coffee*7'], ['beer', 'gin', 'bread*2', 'milk']];
        const receipts = baskets.flatMap((basket) =>
          [0, 1, 2].flatMap((customer) =>
            [7, 12, 18, 22].map((hour) => receipt(basket, customer, hour)),
          ),
        ).join('');
        if (!fs.existsSync('golden.txt')) fs.writeFileSync('golden.txt', receipts);
        expect(receipts).to.equal(fs.readFileSync('golden.txt', 'utf8'));
      });`;
    const first = await press({ 'net_test.js': net });
    expect(first).toMatchObject({ colour: 'green', result: { kind: 'finished' } });
    const created = first.result.kind === 'finished' ? first.result.created : {};
    expect(Object.keys(created)).toEqual(['golden.txt']);
    expect(created['golden.txt']).toContain('  !! NOT AFTER TEN !!\n');
    const caught = { ...created, 'net_test.js': net };
    expect(await press(caught)).toMatchObject({ colour: 'green' });
    const changed = mended(files, 'till.js', ['c % 3 == 0', 'c % 4 == 0']);
    expect(await press(changed)).toMatchObject({ colour: 'green' });
    expect(await press({ ...caught, ...changed })).toMatchObject({ colour: 'red' });
  });
});

describe('the bug hunt', () => {
  const { files, press } = startPoint('Bug Hunt');
  const child = ['age < 11', 'age <= 11'] as const;
  const sign = [
    'departure >= now:',
    "tuple(map(int, departure.split(':'))) >= tuple(map(int, now.split(':'))):",
  ] as const;
  const midnight = ['{total // 60}', '{total // 60 % 24}'] as const;
  const more = `import unittest
from ferry import arrival, next_boat

SUMMER = ['7:30', '9:15', '12:45', '16:20', '20:05', '23:50']

class TestComplaints(unittest.TestCase):
    def test_sign(self):
        self.assertEqual('20:05', next_boat(SUMMER, '19:00'))
        self.assertEqual('9:15', next_boat(SUMMER, '8:00'))
        self.assertEqual('7:30', next_boat(SUMMER, '23:51'))

    def test_midnight(self):
        self.assertEqual('0:35', arrival('23:50', 45))
`;

  test('is red, and one test fails: that of the first bug', async () => {
    const { colour, stderr } = await press();
    expect(colour).toBe('red');
    expect(stderr.match(/^FAIL: \w+/gm)).toEqual(['FAIL: test_children_pay_half']);
  });

  test('is green when that is mended, although two bugs are left', async () => {
    expect(await press(mended(files, 'ferry.py', child))).toMatchObject({ colour: 'green' });
  });

  test.each([
    ['none', [], ['test_children_pay_half', 'test_midnight', 'test_sign']],
    ['all but the first', [sign, midnight], ['test_children_pay_half']],
    ['all but the second', [child, midnight], ['test_sign']],
    ['all but the third', [child, sign], ['test_midnight']],
  ] as const)('has a test that fails while %s is mended', async (_, changes, failing) => {
    const { colour, stderr } = await press({
      ...mended(files, 'ferry.py', ...changes),
      'test_more.py': more,
    });
    expect(colour).toBe('red');
    const told = [...stderr.matchAll(/^FAIL: (\w+)/gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual(failing);
  });

  test('is green when all three are mended', async () => {
    const changes = mended(files, 'ferry.py', child, sign, midnight);
    expect(await press({ ...changes, 'test_more.py': more })).toMatchObject({ colour: 'green' });
  });
});

describe('make it green', () => {
  const { files, press } = startPoint('Make It Green');

  test('goes from amber over red to green, message by message', async () => {
    const type = ['clock_time', 'time_of_day'] as const;
    const wait = [
      'return minutes_since_midnight(to) - minutes_since_midnight(from);',
      'return (minutes_since_midnight(to) - minutes_since_midnight(from) + minutes_a_day) % minutes_a_day;',
    ] as const;
    const angle = ['angle_of_hands', 'angle_between'] as const;
    const hour = ['/ 720 * 360', '% 720 / 2.0'] as const;
    const smaller = [
      'return fabs(hour_hand(at) - minute_hand(at));',
      'double angle = fabs(hour_hand(at) - minute_hand(at));\n    return fmin(angle, 360 - angle);',
    ] as const;
    const step = async (
      clock: readonly (readonly [string, string])[],
      hands: readonly (readonly [string, string])[],
    ) => {
      const changes = {
        ...mended(files, 'clock.c', ...clock),
        ...mended(files, 'hands.c', ...hands),
      };
      const { colour, stderr } = await press(changes);
      return { colour, stderr };
    };
    const amber = (text: string) => ({ colour: 'amber', stderr: contains(text) });
    const red = (text: string) => ({ colour: 'red', stderr: contains(text) });
    expect(await step([], [])).toEqual(
      amber("clock.c:3:35: error: unknown type name 'clock_time'"),
    );
    expect(await step([type], [])).toEqual(amber("unused variable 'minutes_a_day'"));
    expect(await step([type, wait], [])).toEqual(amber('undefined symbol: angle_between'));
    expect(await step([type, wait], [angle])).toEqual(red('the_hour_hand_goes_round'));
    expect(await step([type, wait], [angle, hour])).toEqual(red('the_angle_is_the_smaller_one'));
    expect(await step([type, wait], [angle, hour, smaller])).toMatchObject({ colour: 'green' });
  });
});

function contains(text: string): unknown {
  return expect.stringContaining(text);
}
