import { describe, expect, test } from 'vitest';
import { askingLine } from '../../src/kata/asking-line.ts';
import { fittedScript } from '../../src/kata/fitted-script.ts';
import { missingIn } from '../../src/kata/missing.ts';

describe('what a run did not find', () => {
  test.each([
    ['./cyber-dojo.sh: line 22: coverage3: command not found\n', 'command coverage3'],
    ['bash: line 1: eslint: command not found\n', 'command eslint'],
    [
      './cyber-dojo.sh: line 3: /usr/local/bin/mocha: No such file or directory\n',
      'command /usr/local/bin/mocha',
    ],
    ['/usr/bin/env: ‘python2’: No such file or directory\n', 'command python2'],
    [
      "<internal:kernel_require.rb>:136:in 'require': cannot load such file -- simplecov (LoadError)\n",
      'library simplecov',
    ],
    ['cannot load such file -- simplecov-console (LoadError)', 'library simplecov-console'],
    ["ModuleNotFoundError: No module named 'coverage'\n", 'library coverage'],
    ["ModuleNotFoundError: No module named 'numpy.linalg'\n", 'library numpy'],
    ['/usr/bin/python3: No module named coverage\n', 'library coverage'],
    ["Error: Cannot find module '@sinonjs/samsam'\n", 'library @sinonjs/samsam'],
  ])('%j tells of %s', (stderr, found) => {
    const [missing, ...more] = missingIn({ stdout: '', stderr });
    expect(`${missing?.kind} ${missing?.name}`).toBe(found);
    expect(more).toEqual([]);
  });

  test.each([
    ['expected "coverage3: command not found" and got ""\n'],
    ['./cyber-dojo.sh: line 4: /sandbox/report/coverage.txt: No such file or directory\n'],
    ['cat: notes.txt: No such file or directory\n'],
    ['cannot load such file -- /sandbox/hiker (LoadError)\n'],
    ["Error: Cannot find module './hiker'\n"],
    ["Error: Cannot find module '/sandbox/hiker.js'\n"],
    ['All tests passed\n'],
  ])('%j tells of nothing', (stderr) => {
    expect(missingIn({ stdout: '', stderr })).toEqual([]);
  });

  test('is told once each, that of stderr first', () => {
    const stderr = 'x: line 1: b: command not found\nx: line 2: b: command not found\n';
    const stdout = 'x: line 3: a: command not found\n';
    expect(missingIn({ stdout, stderr }).map(({ name }) => name)).toEqual(['b', 'a']);
  });
});

describe('the line that asks for it', () => {
  const files = {
    'cyber-dojo.sh':
      '# coverage3 tells\nset -e\ncoverage3 run -m unittest\npython3 -m coverage report\n',
    'coverage.rb': "# simplecov\nrequire 'simplecov-console'\nrequire 'simplecov'\n",
    'hiker.py': 'coverage = 1\nfrom coverage import Coverage\n',
    'package.json': '{\n "scripts": {\n  "lint": "eslint ."\n }\n}\n',
    'readme.txt': 'Run eslint and jasmine.\n',
  };
  test.each([
    ['command', 'coverage3', 'cyber-dojo.sh:3'],
    ['command', 'eslint', 'package.json:3'],
    ['command', 'jasmine', 'none'],
    ['library', 'simplecov', 'coverage.rb:3'],
    ['library', 'coverage', 'cyber-dojo.sh:4'],
    ['library', 'hiker', 'none'],
  ] as const)('for the %s %s is %s', (kind, name, where) => {
    const found = askingLine(files, { kind, name });
    expect(found === null ? 'none' : `${found.name}:${found.line}`).toBe(where);
  });
});

describe('the cyber-dojo.sh of a language', () => {
  const python = 'python3 -m unittest test_*.py\n';
  const ruby = 'for test_file in *test*.rb; do\n  ruby "$test_file" || exit 1\ndone\n';
  test.each([
    [python, ['hiker.py', 'test_hiker.py'], null, true],
    [python, ['hiker.py', 'hiker_test.py', 'test_hiker.py'], '*test*.py', true],
    [python, ['hiker.py', 'hiker_spec.py'], '*spec*.py', true],
    [python, ['hiker.py', 'tests/test_hiker.py'], null, false],
    [python, ['hiker.py', 'checks.py'], null, false],
    [ruby, ['test_hiker.rb', 'hiker.rb', 'coverage.rb'], null, true],
    [ruby, ['hiker_spec.rb'], '*spec*.rb', true],
    ['jest\n', ['roman.test.js'], null, true],
    ['make --silent test\n', ['hiker.tests.c', 'makefile'], null, false],
  ])('%j beside %j', (script, names, pattern, isSure) => {
    const fitted = fittedScript(script, names);
    expect(fitted).toMatchObject({ pattern, isSure });
    const own = script.match(/\S*\*\S*?\.\w+/)?.[0] ?? '';
    expect(fitted.script).toBe(pattern === null ? script : script.replace(own, pattern));
  });
});
