import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { cImage, colourOf, startFiles } from '../support/clang.ts';
import { runFiles, sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

const colour = (changes: Files = {}) => colourOf('C, assert', cImage, changes);
const hiker = (answer: string): Files => ({
  'hiker.c': `#include "hiker.h"\n\nint answer(void)\n{\n    return ${answer};\n}\n`,
});

describe('C, assert', () => {
  test('starts red, and says what was asserted and where', async () => {
    const result = await colour();
    expect(result).toMatchObject({ colour: 'red', stdout: '', created: {}, changed: {} });
    expect(result.stderr).toContain(
      'Assertion failed: answer() == 42 (hiker.tests.c: life_the_universe_and_everything: 8)\n',
    );
  });

  test.each([
    ['6 * 7', 'green', ''],
    ['6 * 9', 'red', 'Assertion failed: '],
    ['6 * 9sd', 'amber', "hiker.c:5:17: error: invalid suffix 'sd' on integer constant\n"],
    ['6 * nine', 'amber', "hiker.c:5:16: error: use of undeclared identifier 'nine'\n"],
    ['*(int *[]){0}[0]', 'amber', 'Segmentation fault (core dumped)\n'],
    ['6 / (volatile int){0}', 'amber', 'Floating point exception (core dumped)\n'],
    ['6 * 9;;int unused = 1', 'amber', '[-Werror,-Wunused-variable]'],
    ['answer() + answer()', 'amber', '[-Werror,-Winfinite-recursion]'],
  ])('an answer of %s is %s', async (answer, expected, complaint) => {
    const result = await colour(hiker(answer));
    expect(result).toMatchObject({ colour: expected });
    expect(result.stderr).toContain(complaint);
  });

  test('a program that says nothing is amber', async () => {
    const result = await colour({ 'hiker.tests.c': 'int main(void) { return 0; }\n' });
    expect(result).toMatchObject({ colour: 'amber', status: '0' });
  });

  test('an abort, and a test file without main, are amber', async () => {
    const aborting = await colour({
      'hiker.tests.c': '#include <stdlib.h>\nint main(void) { abort(); }\n',
    });
    expect(aborting.colour).toBe('amber');
    expect(aborting.stderr).toContain('Aborted');
    const empty = await colour({ 'hiker.tests.c': 'extern int nothing;\n' });
    expect(empty.colour).toBe('amber');
    expect(empty.stderr).toContain('undefined symbol: main\n');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const files = { ...(await startFiles('C, assert')) };
    files['hiker.c'] =
      '#include "hiker.h"\nint answer(void) { volatile int on = 1; while (on) {} return 1; }\n';
    const script = files['cyber-dojo.sh'] ?? '';
    const result = await runFiles(script, files, { imageName: cImage, maxSeconds: 1 });
    expect(result.kind).toBe('timed_out');
    expect(await colour(hiker('6 * 7'))).toMatchObject({ colour: 'green' });
  });
});
