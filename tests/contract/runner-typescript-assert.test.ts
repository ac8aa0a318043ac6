import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const typescript = startPoint('TypeScript, assert');

const hikerOf = (answer: string) => ({
  'hiker.ts': `export function answer(): number {\n  return ${answer};\n}\n`,
});

describe('TypeScript with assert', () => {
  test('begins red, and the line it names is that of the source', async () => {
    const { colour, stderr, result } = await typescript.press();
    expect(stderr).toContain('\n54 !== 42\n');
    expect(stderr).toContain('(/sandbox/hiker_test.ts:5:8)');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ created: {}, changed: {}, status: '1' });
  });

  test.each([
    ['6 * 9sd', 'amber', 'hiker.ts(2,15): error TS1351: '],
    ["'42'", 'amber', 'hiker.ts(2,3): error TS2322: '],
    ['6 * 7', 'green', 'All tests passed\n'],
  ])('%s is %s', async (answer, expected, says) => {
    const { colour, stdout } = await typescript.press(hikerOf(answer));
    expect(stdout).toContain(says);
    expect(colour).toBe(expected);
  });

  test('an endless loop is stopped, and the next run is fine', async () => {
    const looping = await typescript.press(hikerOf('((): number => { for (;;); })()'), 1);
    expect(looping.colour).toBe('timed_out');
    expect((await typescript.press(hikerOf('6 * 7'))).colour).toBe('green');
  });

  test('a second file is imported, and a file that the run makes comes back', async () => {
    const { colour, stderr, result } = await typescript.press({
      ...hikerOf('6 * 7'),
      'src/basket.ts': 'export class Basket { constructor(readonly size: number) {} }\n',
      'basket_test.ts':
        "import { strictEqual } from 'node:assert';\nimport { writeFileSync } from 'node:fs';\nimport { Basket } from './src/basket';\nwriteFileSync('made.txt', 'by the run');\nstrictEqual(new Basket(1).size, 1);\n",
    });
    expect(stderr).toBe('');
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'made.txt': 'by the run' } });
  });
});
