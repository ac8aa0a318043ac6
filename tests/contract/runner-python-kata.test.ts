import { commands } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { finishInPython } from '../support/python.ts';

// A kata of several files as a person leaves it: a till with prices, offers and receipts.

const texts = import.meta.glob('../support/python/till/**/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const folder = '../support/python/till/';
const till: Files = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [path.slice(folder.length), text]),
);
const script = 'python3 -m unittest test_*.py && cat receipt.txt';

describe('a kata of several files', () => {
  test('is green, and the file that it wrote comes back', async () => {
    const { stdout, stderr, status, created, changed } = await finishInPython(script, till);
    expect(stderr).toMatch(/^\.{9}\n-+\nRan 9 tests in [\d.]+s\n\nOK\n$/);
    expect(status).toBe('0');
    expect(created).toEqual({ 'receipt.txt': stdout });
    expect(changed).toEqual({});
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Thursday 29 February 2024, 14:00 CEST',
      '3 × apple               0.90',
      '  offer                -0.30',
    ]);
  });

  test('comes to the same as at home', async ({ skip }) => {
    const native = await commands.inNativePython(script, till);
    if (native === null) skip('this machine has no python3');
    expect(native?.status).toBe('0');
    expect((await finishInPython(script, till)).stdout).toBe(native?.stdout);
  });

  test('a mistake in one of them is told where it is', async () => {
    const money = till['shop/money.py']?.replace("Decimal('0.01')", "Decimal('0.1')") ?? '';
    const { stderr, status } = await finishInPython(script, { ...till, 'shop/money.py': money });
    expect(status).toBe('1');
    expect(stderr).toContain('FAILED (failures=2)');
    expect(stderr).toContain('File "/sandbox/test_money.py", line 19, in test_half_a_cent_goes_up');
  });
});
