import { describe, expect, test } from 'vitest';
import { lineLinkFinder } from '../../src/kata/line-links.ts';

const frameworks: readonly (readonly [
  framework: string,
  file: string,
  printed: string,
  place: string,
])[] = [
  ['assert', 'hiker.js', '/sandbox/hiker.js:4', '4'],
  ['assert', 'hiker_test.js', '    at Object.<anonymous> (/sandbox/hiker_test.js:5:8)', '5:8'],
  [
    'Jasmine',
    'hiker_spec.js',
    '        at UserContext.<anonymous> (/sandbox/hiker_spec.js:4:22)',
    '4:22',
  ],
  ['Jest', 'hiker.test.js', '      at Object.toBe (hiker.test.js:5:20)', '5:20'],
  ['Mocha', 'hiker_test.js', '      at Context.<anonymous> (hiker_test.js:9:25)', '9:25'],
  [
    'node:test',
    'hiker_test.js',
    '      at TestContext.<anonymous> (/sandbox/hiker_test.js:4:10)',
    '4:10',
  ],
  ['node:test', 'hiker_test.js', 'test at hiker_test.js:3:1', '3:1'],
  ['QUnit', 'hiker_test.js', '        at Object.<anonymous> (/sandbox/hiker_test.js:3:10)', '3:10'],
  ['uvu', 'hiker_test.js', '    at Object.handler (/sandbox/hiker_test.js:4:10)', '4:10'],
  ['TypeScript', 'hiker.ts', "hiker.ts(3,5): error TS2322: Type 'string' is not assignable", '3:5'],
  [
    'TypeScript, Mocha',
    'hiker_test.ts',
    '      at Context.<anonymous> (hiker_test.ts:7:25)',
    '7:25',
  ],
  ['unittest', 'test_hiker.py', '  File "/sandbox/test_hiker.py", line 8, in test_answer', '8'],
  ['pytest', 'test_hiker.py', 'test_hiker.py:2: AssertionError', '2'],
  ['Minitest', 'test_hiker.rb', 'TestHiker#test_answer [test_hiker.rb:7]:', '7'],
  ['Test::Unit', 'test_hiker.rb', "test_hiker.rb:7:in 'TestHiker#test_answer'", '7'],
  ['Ruby', 'hiker.rb', '/sandbox/hiker.rb:2: syntax error found (SyntaxError)', '2'],
  [
    'RSpec',
    'hiker_spec.rb',
    "     # ./hiker_spec.rb:7:in 'block (2 levels) in <top (required)>'",
    '7',
  ],
  ['RSpec', 'hiker_spec.rb', 'rspec ./hiker_spec.rb:5 # Hiker knows the answer', '5'],
  ['C', 'hiker.c', "hiker.c:5:17: error: invalid suffix 'sdsd' on integer constant", '5:17'],
  [
    'C, assert',
    'hiker.tests.c',
    'Assertion failed: answer() == 42 (hiker.tests.c: life_the_universe: 8)',
    '8',
  ],
  [
    'C++, assert',
    'hiker.tests.cpp',
    'Assertion failed: answer() == 42 (hiker.tests.cpp: life: 8)',
    '8',
  ],
  ['Catch2', 'hiker.tests.cpp', 'hiker.tests.cpp:7: FAILED:', '7'],
  ['GoogleTest', 'hiker.tests.cpp', 'hiker.tests.cpp:6: Failure', '6'],
  ['Go', 'hiker_test.go', '    hiker_test.go:7: answer() = 54, want 42', '7'],
  ['Lua', 'hiker_test.lua', 'lua: hiker_test.lua:2: no', '2'],
  ['LuaUnit', 'hiker_test.lua', 'hiker_test.lua:9: expected: 42, actual: 54', '9'],
  [
    'SWI-Prolog',
    'hiker.pl',
    'ERROR: /sandbox/hiker.pl:4:12: Syntax error: Operator expected',
    '4:12',
  ],
  ['plunit', 'hiker_test.plt', 'ERROR: [Thread main] /sandbox/hiker_test.plt:7:', '7'],
  ['clojure.test', 'hiker_test.clj', 'FAIL in (life) (/sandbox/hiker_test.clj:4)', '4'],
  ['cljs.test', 'hiker_test.cljs', 'FAIL in (life) (/sandbox/hiker_test.cljs:7)', '7'],
  ['nbb', 'hiker.cljs', 'Location: /sandbox/hiker.cljs:3:3', '3:3'],
  ['bats', 'test_hiker.bats', '# (in test file test_hiker.bats, line 3)', '3'],
  ['bats', 'hiker.sh', "# (from function `answer' in file hiker.sh, line 2,", '2'],
  ['bash', 'cyber-dojo.sh', 'cyber-dojo.sh: line 3: nope: command not found', '3'],
  ['make', 'makefile', 'make: *** [makefile:12: test.output] Error 1', '12'],
];

describe.each(frameworks)('%s names %s', (_framework, file, printed, place) => {
  test(`in ${JSON.stringify(printed)}`, () => {
    const others = ['readme.txt', 'cyber-dojo.sh', 'red_amber_green.js', 'makefile', 'hiker'];
    const links = lineLinkFinder([...new Set([...others, file])])(printed);
    expect(
      links.map(({ name, line, column }) => [
        name,
        column === null ? `${line}` : `${line}:${column}`,
      ]),
    ).toEqual([[file, place]]);
  });
});
