import { commands } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { finishInPython } from '../support/python.ts';
import filesPy from '../support/python/files.py?raw';
import libraryPy from '../support/python/library.py?raw';

// The machine's own python3 may be of another version: what is compared is the same in all of them.

const files: Files = {
  'files.py': filesPy,
  'library.py': libraryPy,
  'package/__init__.py': "print('init', __name__)\n",
  'package/__main__.py': "from . import other\nprint('main', other.name)\n",
  'package/other.py': "name = 'ö'\n",
  'double.py': 'def double(x):\n    """\n    >>> double(1)\n    3\n    """\n    return x * 2\n',
  'hiker.py': 'def answer():\n    return 6 * 9\n',
  'test_hiker.py': `import unittest
from hiker import answer

class TestHiker(unittest.TestCase):
    def test_answer(self):
        self.assertEqual(42, answer())

    @unittest.skip('later')
    def test_later(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        raise ValueError

    def test_error(self):
        raise ValueError('bäd')

    def test_parts(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertTrue(i != 1)

unittest.main() if __name__ == '__main__' else None
`,
};

describe.each([
  ['files, folders, links, times and modes', 'python3 files.py'],
  ['the standard library', "printf 'Zoë\\nünï\\n' | python3 library.py a 'b c'"],
  ['unittest that finds its tests', 'python3 -m unittest -v'],
  ['unittest of named files', 'python3 -m unittest test_*.py'],
  ['unittest of one test', 'python3 -m unittest -v test_hiker.TestHiker.test_answer'],
  ['a test file that is run itself', 'python3 test_hiker.py -v TestHiker.test_later'],
  ['a package', 'python3 -m package a'],
  ['doctest', 'python3 -m doctest double.py'],
  ['json.tool', 'echo \'{"a": [1, "é"]}\' | python3 -m json.tool'],
  ['pdb', "printf 'n\\np 6 * 7\\nq\\n' | python3 -m pdb hiker.py"],
  [
    'a pipe into another command',
    "python3 -c 'print(*range(9), sep=chr(10))' | sort -r | head -n 2",
  ],
  ['standard error that is sent elsewhere', 'python3 -c "import sys; sys.exit(3)" 2> err; echo $?'],
  ['a syntax error', 'echo "6 * 9sd" > a.py; python3 a.py; echo $?'],
])('%s', (_name, script) => {
  test('comes to the same as at home', async ({ skip }) => {
    const native = await commands.inNativePython(script, {
      ...files,
      'cyber-dojo.sh': script,
    });
    if (native === null) skip('this machine has no python3');
    const { stdout, stderr, status } = await finishInPython(script, files);
    expect({
      stdout: withoutVersion(stdout),
      stderr: withoutVersion(stderr),
      status,
    }).toEqual({
      stdout: withoutVersion(native?.stdout),
      stderr: withoutVersion(native?.stderr),
      status: native?.status,
    });
  });
});

/** Times, numbers of lines of the library, and marks below a line, which came and grew over the years. */
function withoutVersion(text = ''): string {
  return text
    .replaceAll(/ in \d+\.\d+s/g, '')
    .replaceAll(/\b(item|failure)s?\b/g, '$1')
    .replaceAll(/ *[~^]+\n/g, '\n')
    .replaceAll(/\n\s*\n/g, '\n')
    .replaceAll(/"\/usr[^"]*\/python3\.\d+\/(.*)", line \d+/g, '"$1"');
}
