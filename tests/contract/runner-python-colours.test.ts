import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';
import { pythonImage } from '../support/python.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { finish, runFiles, sandbox } from '../support/run-files.ts';

async function startFiles(): Promise<Files> {
  const languages = await shippedStartPoints().languages();
  const python = languages.find(({ manifest }) => unversionedName(manifest) === 'Python, unittest');
  if (python === undefined) throw new Error('there is no Python, unittest');
  return python.files;
}

async function colourOf(changes: Files) {
  const files: Files = { ...(await startFiles()), ...changes };
  const result = await finish(files['cyber-dojo.sh'] ?? '', files, { imageName: pythonImage });
  const light = createTrafficLight(new Map(), sandbox);
  const judged = await light.judge(pythonImage, files['red_amber_green.js'] ?? '', result);
  return { ...result, colour: judged.kind === 'colour' ? judged.colour : judged };
}

/** Tests whose bodies are these lines. */
function testsOf(...bodies: readonly string[]): Files {
  const tests = bodies.map((body, index) => `    def test_${index}(self):\n        ${body}\n`);
  const head = 'import unittest\n\n\nclass TestHiker(unittest.TestCase):\n';
  return { 'test_hiker.py': `${head}${tests.join('\n')}` };
}

describe('Python, unittest', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, status } = await colourOf({});
    expect(colour).toBe('red');
    expect({ stdout, status }).toEqual({ stdout: '', status: '1' });
    expect(stderr.replace(/ in [\d.]+s/, '')).toBe(
      `F
======================================================================
FAIL: test_answer (test_hiker.TestHiker.test_answer)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/sandbox/test_hiker.py", line 8, in test_answer
    self.assertEqual(42, answer())
    ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^
AssertionError: 42 != 54

----------------------------------------------------------------------
Ran 1 test

FAILED (failures=1)
`,
    );
  });

  test.each([
    ['6 * 7', 'green', 'OK'],
    ['6 * 9sd', 'amber', 'return 6 * 9sd\n               ^\nSyntaxError: invalid decimal literal'],
    ['six * 9', 'amber', "NameError: name 'six' is not defined"],
    ['1 // 0', 'amber', 'ZeroDivisionError: division by zero'],
    ['exit(0)', 'amber', ''],
    ['__import__("os")._exit(0)', 'amber', ''],
    ['__import__("os").abort()', 'amber', 'Aborted'],
    ['answer()', 'amber', 'RecursionError: maximum recursion depth exceeded'],
    ['bytearray(10 ** 9)', 'amber', 'MemoryError'],
  ])('an answer of %s is %s', async (answer, colour, complaint) => {
    const result = await colourOf({ 'hiker.py': `def answer():\n    return ${answer}\n` });
    expect(result).toMatchObject({ colour });
    expect(result.stderr).toContain(complaint);
  });

  test.each([
    ['pass', "self.fail('no')", 'red', 'FAILED (failures=1)'],
    ["raise ValueError('no')", "self.fail('no')", 'red', 'FAILED (failures=1, errors=1)'],
    ["raise ValueError('no')", 'pass', 'amber', 'FAILED (errors=1)'],
    ["self.skipTest('later')", 'pass', 'green', 'OK (skipped=1)'],
    ["print('FAILED (failures=1)')", 'pass', 'green', 'OK'],
    ["print('OK')", "self.fail('no')", 'red', 'FAILED (failures=1)'],
  ])('%s and %s are together %s', async (first, second, colour, ending) => {
    const result = await colourOf(testsOf(first, second));
    expect(result).toMatchObject({ colour });
    expect(result.stderr).toMatch(new RegExp(`\\n${ending.replaceAll(/[()]/g, '\\$&')}\\n$`));
  });

  test('no test at all is amber', async () => {
    const result = await colourOf({ 'test_hiker.py': "print('OK')\n" });
    expect(result).toMatchObject({ colour: 'amber', stdout: 'OK\n' });
    expect(result.stderr).toContain('NO TESTS RAN');
    const files = await startFiles();
    const none = await colourOf({ ...files, 'cyber-dojo.sh': 'python3 -m unittest nothing*.py' });
    expect(none).toMatchObject({ colour: 'amber' });
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = 'def answer():\n    while True:\n        pass\n';
    const files: Files = { ...(await startFiles()), 'hiker.py': loop };
    const script = files['cyber-dojo.sh'] ?? '';
    const result = await runFiles(script, files, { imageName: pythonImage, maxSeconds: 1 });
    expect(result.kind).toBe('timed_out');
    const next = await colourOf({ 'hiker.py': 'def answer():\n    return 42\n' });
    expect(next).toMatchObject({ colour: 'green' });
  });
});
