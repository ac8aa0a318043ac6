import { expect, test } from 'vitest';
import { describeDebian } from '../support/debian-start-point.ts';

const hikerOf = (answer: string) => ({ 'hiker.py': `def answer():\n    return ${answer}\n` });

describeDebian('Python, pytest', (python) => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await python.press({}, 20);
    expect(timeless(stdout))
      .toBe(`============================= test session starts ==============================
platform emscripten -- Python 3.14.2, pytest-7.2.1, pluggy-1.0.0+repack
rootdir: /sandbox
collected 1 item

test_hiker.py F                                                          [100%]

=================================== FAILURES ===================================
_________________________________ test_answer __________________________________

    def test_answer():
>       assert answer() == 42
E       assert 54 == 42
E        +  where 54 = answer()

test_hiker.py:6: AssertionError
=========================== short test summary info ============================
FAILED test_hiker.py::test_answer - assert 54 == 42
============================== 1 failed ===============================
`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '1', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', '1 passed'],
    [
      '6 * 9sd',
      'amber',
      'E     File "/sandbox/hiker.py", line 2\nE       return 6 * 9sd\nE                  ^\nE   SyntaxError: invalid decimal literal\n',
    ],
    ['six * 9', 'red', 'hiker.py:2: NameError\n'],
  ])('an answer of %s is %s', async (answer, colour, says) => {
    const pressed = await python.press(hikerOf(answer), 20);
    expect(pressed.stdout).toContain(says);
    expect(pressed.colour).toBe(colour);
  });

  test('no test is amber', async () => {
    const { colour, stdout, result } = await python.press({ 'test_hiker.py': '' }, 20);
    expect(stdout).toMatch(/=+ no tests ran in /);
    expect(colour).toBe('amber');
    expect(result).toMatchObject({ status: '5' });
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = { 'hiker.py': 'def answer():\n    while True:\n        pass\n' };
    expect(await python.press(loop, 4)).toMatchObject({ colour: 'timed_out' });
    expect(await python.press(hikerOf('6 * 7'), 20)).toMatchObject({ colour: 'green' });
  });

  test('a kata of several files makes a file, and uses what else pytest can do', async () => {
    const { colour, stdout, result } = await python.press(
      {
        'guide/__init__.py': '',
        'guide/book.py': `def write(path):
    path.write_text("Don't Panic\\n")
    return path.read_text()
`,
        'conftest.py': `import pathlib, pytest


@pytest.fixture
def book():
    return pathlib.Path('book.txt')
`,
        'test_book.py': `import sys
import pytest
from guide.book import write


def test_written(book, capsys):
    print('here')
    assert write(book) == "Don't Panic\\n"
    assert capsys.readouterr().out == 'here\\n'


@pytest.mark.parametrize('a, b', [(1, 2), (2, 4), (3, 6)])
def test_twice(a, b):
    assert a * 2 == b


def test_raises(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, 'argv', ['x'])
    with pytest.raises(FileNotFoundError, match='gone'):
        (tmp_path / 'gone').read_text()


@pytest.mark.skip(reason='later')
def test_later():
    assert 0.1 + 0.2 == pytest.approx(0.3)
`,
        ...hikerOf('42'),
        'cyber-dojo.sh': `pytest -p no:cacheprovider -q
python3 -m pytest -p no:cacheprovider -q -k 'twice and not 3' test_book.py > /tmp/out; echo $? $(tail -1 /tmp/out)
pytest --nonsense 2> /dev/null; echo $?
`,
      },
      30,
    );
    expect(timeless(stdout)).toBe(`.....s. ${' '.repeat(65)}[100%]
6 passed, 1 skipped
0 2 passed, 4 deselected
4
`);
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'book.txt': "Don't Panic\n" } });
  });

  test("a PYTHONPATH of one's own comes before the folder of pytest", async () => {
    const { stdout } = await python.press({
      'cyber-dojo.sh': `PYTHONPATH=/tmp python3 -c 'import sys; print(sys.path[:3])'`,
    });
    expect(stdout).toBe("['', '/tmp', '/usr/lib/python3/dist-packages']\n");
  });
});

function timeless(text: string): string {
  return text.replace(/ in [\d.]+s\b/g, '');
}
