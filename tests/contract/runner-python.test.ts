import { describe, expect, test } from 'vitest';
import { finishInPython, python } from '../support/python.ts';

describe('what python3 is given', () => {
  test.each([
    ["python3 main.py a 'b c' -v", "['main.py', 'a', 'b c', '-v'] /sandbox __main__\n"],
    ['python main.py', "['main.py'] /sandbox __main__\n"],
    ['cd sub && python3 ../main.py', "['../main.py'] /sandbox __main__\n"],
    ['python3 -m main x', "['/sandbox/main.py', 'x'] /sandbox __main__\n"],
    ['python3 -c "import main" x', "['-c', 'x']  main\n"],
    ['python3 - x < main.py', "['-', 'x']  __main__\n"],
    ['cat main.py | python3', "['']  __main__\n"],
    ['python3 -B -u -E -O -W error -X dev main.py', "['main.py'] /sandbox __main__\n"],
    ['./main.py 1', "['./main.py', '1'] /sandbox __main__\n"],
    ['python3 package 1', "['package', '1'] /sandbox/package __main__\n"],
    ['python3 -m package 1', "['/sandbox/package/__main__.py', '1'] /sandbox __main__\n"],
  ])('%s', async (script, expected) => {
    const source = '#!/usr/bin/env python3\nimport sys\nprint(sys.argv, sys.path[0], __name__)\n';
    const files = {
      'main.py': source,
      'package/__main__.py': source,
      'sub/nothing.txt': '',
    };
    const result = await finishInPython(`chmod +x main.py; ${script}`, files);
    expect(result).toMatchObject({ stdout: expected, stderr: '', status: '0' });
  });

  test('the environment that was exported, and no other', async () => {
    const { stdout } = await finishInPython(
      "export SEEN=\"é 1\"; HIDDEN=2; python3 -c \"import os; print(os.environ.get('SEEN'), os.environ.get('HIDDEN'), os.environ['HOME'], os.getcwd())\"",
    );
    expect(stdout).toBe('é 1 None /home/sandbox /sandbox\n');
  });

  test('its settings: PYTHONPATH and PYTHONHASHSEED, unless it is isolated', async () => {
    const { stdout } = await finishInPython(
      `export PYTHONPATH=/sandbox/lib PYTHONHASHSEED=0
python3 -c "import other; print(other.name, hash('a'))"
python3 -c "print(hash('a'))"
python3 -I -c "import sys; print('/sandbox/lib' in sys.path, sys.flags.isolated)"`,
      { 'lib/other.py': 'name = "other"\n' },
    );
    const [first, second, third] = stdout.split('\n');
    expect(first).toBe(`other ${second}`);
    expect(third).toBe('False 1');
  });

  test('a folder that is gone', async () => {
    const { stdout, status } = await finishInPython(
      'mkdir gone; cd gone; rmdir ../gone; python3 -c "print(6 * 7)"',
    );
    expect({ stdout, status }).toEqual({ stdout: '42\n', status: '0' });
  });

  test('one after the other in a pipe, each its own', async () => {
    const { stdout } = await finishInPython(
      `python3 -c 'print("six")' | python3 -c 'print(input(), "times")' | python3 -c 'print(input(), "nine")'`,
    );
    expect(stdout).toBe('six times nine\n');
  });

  test('its version', async () => {
    const { stdout, status } = await finishInPython('python3 --version; python -V');
    expect({ stdout, status }).toEqual({ stdout: 'Python 3.14.2\nPython 3.14.2\n', status: '0' });
  });

  test('what is typed in, line by line', async () => {
    const main = "name = input('Who? ')\nimport sys\nprint(name, [line for line in sys.stdin])\n";
    const { stdout } = await finishInPython("printf 'Zoë\\na\\nb' | python3 main.py", {
      'main.py': main,
    });
    expect(stdout).toBe("Who? Zoë ['a\\n', 'b']\n");
  });
});

describe('how it ends', () => {
  test.each([
    ['import sys; sys.exit()', '0', ''],
    ['import sys; sys.exit(3)', '3', ''],
    ["import sys; sys.exit('oops')", '1', 'oops\n'],
    ['import os; os._exit(9)', '9', ''],
    ['import os; os.abort()', '134', 'python3: Aborted\n'],
    ['raise SystemExit(256 + 7)', '7', ''],
    [
      'import ctypes; ctypes.string_at(0xffffff00)',
      '139',
      'python3: crashed: memory access out of bounds\n',
    ],
  ])('%s', async (source, status, stderr) => {
    expect(await python(source)).toMatchObject({ status, stderr, stdout: '' });
  });

  test('an error that no one caught is told as Python tells it', async () => {
    const { stderr, status } = await python('import hiker\n\nhiker.answer("6")\n', {
      'hiker.py': 'def answer(six):\n    """é"""\n    return six * 9 + 1\n',
    });
    expect(status).toBe('1');
    expect(stderr).toBe(`Traceback (most recent call last):
  File "/sandbox/main.py", line 3, in <module>
    hiker.answer("6")
    ~~~~~~~~~~~~^^^^^
  File "/sandbox/hiker.py", line 3, in answer
    return six * 9 + 1
           ~~~~~~~~^~~
TypeError: can only concatenate str (not "int") to str
`);
  });

  test('lines of the library are told too', async () => {
    const { stderr } = await python("import json\njson.loads('[')\n");
    expect(stderr).toContain(
      'File "/usr/lib/python3.14/json/decoder.py", line 345, in decode\n    obj, end = self.raw_decode(',
    );
  });

  test('endless recursion is an error, through C too', async () => {
    const { stderr, stdout, status } = await python(`import functools

class Loop:
    def __repr__(self):
        return repr([self])

@functools.lru_cache(None)
def cached(n):
    return cached(n + 1)

def plain():
    plain()

def sorts(*given):
    return sorted([1], key=sorts)

for endless in (lambda: repr(Loop()), lambda: cached(0), plain, sorts):
    try:
        endless()
    except RecursionError as error:
        print(error)
`);
    expect({ stderr, status }).toEqual({ stderr: '', status: '0' });
    expect(stdout.match(/^(maximum recursion depth exceeded|Stack overflow)/gm)?.length).toBe(4);
  });

  test('what nests too deep for the browser is said to', async () => {
    const { stderr, status } = await python("import json\njson.loads('[' * 100000)\n");
    expect({ stderr, status }).toEqual({
      stderr: 'python3: the stack overflowed: a call nests too deep\n',
      status: '139',
    });
  });

  test('a program that eats memory runs out of it', async () => {
    const { stderr, status } = await python("text = 'a'\nwhile True:\n    text += text\n");
    expect(status).toBe('1');
    expect(stderr).toMatch(/MemoryError\n$/);
  });

  test('what it printed comes in its order, and bytes as they are', async () => {
    const main = `import atexit, sys
atexit.register(print, 'last')
print('first', flush=True)
print('err', file=sys.stderr)
sys.stdout.buffer.write('é\\n'.encode())
print(sys.stdout.isatty(), sys.stdout.encoding)
`;
    const { stdout } = await finishInPython('python3 main.py 2>&1', { 'main.py': main });
    expect(stdout).toBe('first\nerr\né\nFalse utf-8\nlast\n');
  });
});

describe('each process is a world of its own', () => {
  test('nothing of the first is seen by the second', async () => {
    const { stdout } = await finishInPython('python3 first.py; python3 second.py', {
      'first.py': `import builtins, decimal, os, sys, random, warnings
builtins.leak = 1
os.environ['LEAK'] = '1'
os.chdir('/tmp')
os.umask(0)
sys.path.append('/leak')
sys.modules['leak'] = sys
random.seed(1)
decimal.getcontext().prec = 3
warnings.simplefilter('ignore')
`,
      'second.py': `import builtins, decimal, os, sys, warnings
print(hasattr(builtins, 'leak'), 'LEAK' in os.environ, os.getcwd(), oct(os.umask(0)),
      '/leak' in sys.path, 'leak' in sys.modules, 'random' in sys.modules,
      decimal.getcontext().prec, len(warnings.filters) > 1)
`,
    });
    expect(stdout).toBe('False False /sandbox 0o22 False False False 28 True\n');
  });

  test('chance is another one each time, and so are the seeds of hashes', async () => {
    const main = `import os, random, secrets, tempfile, uuid
print(random.random(), hash('a'), uuid.uuid4(), os.urandom(8).hex(), secrets.token_hex(4),
      tempfile.mktemp())
`;
    const script = 'for i in {1..20}; do python3 main.py; done\n';
    const runs = [
      await finishInPython(script, { 'main.py': main }),
      await finishInPython(script, { 'main.py': main }),
    ];
    const lines = runs.flatMap(({ stdout }) => stdout.trim().split('\n'));
    expect(lines.length).toBe(40);
    for (const column of [0, 1, 2, 3, 4, 5]) {
      expect(new Set(lines.map((line) => line.split(' ')[column])).size).toBe(40);
    }
  });

  test("a file of one's own wins over the library's of that name", async () => {
    const { stdout } = await python('import random, queue\nprint(random.mine, queue.mine)\n', {
      'random.py': "mine = 'own random'\n",
      'queue.py': "mine = 'own queue'\n",
    });
    expect(stdout).toBe('own random own queue\n');
  });

  test('asyncio works, with time limits', async () => {
    const { stdout, stderr } = await python(`import asyncio

async def slow(n):
    await asyncio.sleep(0.05)
    return n

async def main():
    print(await asyncio.gather(slow(1), slow(2)))
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(60)
    except TimeoutError:
        print('late')

asyncio.run(main())
`);
    expect({ stdout, stderr }).toEqual({ stdout: '[1, 2]\nlate\n', stderr: '' });
  });

  test.each([
    ['import threading\nthreading.Thread(target=print).start()', "can't start new thread"],
    ["import subprocess\nsubprocess.run(['ls'])", 'emscripten does not support processes'],
    ['import js', "No module named 'js'"],
  ])('what is not there is told by Python: %s', async (source, complaint) => {
    const { stderr, status } = await python(source);
    expect(status).toBe('1');
    expect(stderr).toContain(complaint);
  });
});
