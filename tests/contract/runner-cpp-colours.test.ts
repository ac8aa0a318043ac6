import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { colourOf, cppImage, startFiles } from '../support/clang.ts';
import { runFiles, sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

const colour = (changes: Files = {}) => colourOf('C++, assert', cppImage, changes);
const hiker = (answer: string): Files => ({
  'hiker.cpp': `#include "hiker.hpp"\n#include <vector>\n#include <stdexcept>\n\nint answer()\n{\n    return ${answer};\n}\n`,
});

// The first of a worker waits until the headers are read.
describe('C++, assert', { timeout: 60_000 }, () => {
  test('starts red, and says what was asserted and where', async () => {
    const result = await colour();
    expect(result).toMatchObject({ colour: 'red', stdout: '', created: {}, changed: {} });
    expect(result.stderr).toContain(
      'Assertion failed: answer() == 42 (hiker.tests.cpp: life_the_universe_and_everything: 8)\n',
    );
  });

  test.each([
    ['6 * 7', 'green', ''],
    ['6 * 9', 'red', 'Assertion failed: '],
    ['6 * 9sd', 'amber', "hiker.cpp:7:17: error: invalid suffix 'sd' on integer constant\n"],
    ['std::vector<int>{}.at(1)', 'amber', 'of type std::out_of_range: vector\n'],
    ['(throw std::runtime_error("no idea"), 0)', 'amber', 'of type std::runtime_error: no idea\n'],
    ['(throw 42, 0)', 'amber', 'terminating due to uncaught exception of type int\n'],
  ])('an answer of %s is %s', async (answer, expected, complaint) => {
    const result = await colour(hiker(answer));
    expect(result).toMatchObject({ colour: expected });
    expect(result.stderr).toContain(complaint);
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const files = { ...(await startFiles('C++, assert')) };
    files['hiker.cpp'] =
      '#include "hiker.hpp"\nint answer() { volatile int on = 1; while (on) {} return 1; }\n';
    const script = files['cyber-dojo.sh'] ?? '';
    const result = await runFiles(script, files, { imageName: cppImage, maxSeconds: 3 });
    expect(result.kind).toBe('timed_out');
    expect(await colour(hiker('6 * 7'))).toMatchObject({ colour: 'green' });
  });
});
