import { describe, expect, test } from 'vitest';
import { lineLinkFinder } from '../../src/kata/line-links.ts';

const names = [
  'hiker.js',
  'hiker.ts',
  'hiker_test.ts',
  'hiker.py',
  'test_hiker.py',
  'test_hiker.rb',
  'hiker.rb',
  'hiker.c',
  'hiker.h',
  'hiker.tests.c',
  'hiker.test.cpp',
  'hiker_test.go',
  'book/page.go',
  'HikerTest.java',
  'src/lib/score.js',
  'one/index.js',
  'two/index.js',
  'makefile',
  'cyber-dojo.sh',
  'a+b(1).js',
  'größe.js',
  'with space.js',
];
const find = lineLinkFinder(names);

/** Each link as what the text says, and where it leads. */
function linksIn(text: string): readonly string[] {
  return find(text).map(({ from, to, name, line, column }) => {
    const place = column === null ? `${line}` : `${line}:${column}`;
    return `${text.slice(from, to)} > ${name} ${place}`;
  });
}

test.each([
  ['hiker.js:12', ['hiker.js:12 > hiker.js 12']],
  ['hiker.js:12:5', ['hiker.js:12:5 > hiker.js 12:5']],
  // node and assert
  ['/sandbox/hiker.js:4', ['hiker.js:4 > hiker.js 4']],
  ['    at answer (/sandbox/hiker.js:4:14)', ['hiker.js:4:14 > hiker.js 4:14']],
  ['    at Object.<anonymous> (/sandbox/hiker.js:5:8) {', ['hiker.js:5:8 > hiker.js 5:8']],
  ['    at file:///sandbox/hiker.js:3:9', ['hiker.js:3:9 > hiker.js 3:9']],
  ['at file (/sandbox/src/lib/score.js:3:9)', ['src/lib/score.js:3:9 > src/lib/score.js 3:9']],
  // Mocha, and TypeScript by its map
  [
    '      at Context.<anonymous> (hiker_test.ts:7:25)',
    ['hiker_test.ts:7:25 > hiker_test.ts 7:25'],
  ],
  ['(hiker.ts:4:2)', ['hiker.ts:4:2 > hiker.ts 4:2']],
  ['@./hiker.js:1:2', ['hiker.js:1:2 > hiker.js 1:2']],
  // tsc, plain and pretty
  ["hiker.ts(4,2): error TS2322: Type 'string'", ['hiker.ts(4,2) > hiker.ts 4:2']],
  ['hiker.ts:4:2 - error TS2322', ['hiker.ts:4:2 > hiker.ts 4:2']],
  // go test, go build and what panics
  ['    hiker_test.go:9: Answer() = 54, want 42', ['hiker_test.go:9 > hiker_test.go 9']],
  ['./hiker_test.go:6:12: undefined: Anwser', ['hiker_test.go:6:12 > hiker_test.go 6:12']],
  ['book/page.go:3:8: "os" imported', ['book/page.go:3:8 > book/page.go 3:8']],
  ['\t/sandbox/hiker_test.go:6 +0x15', ['hiker_test.go:6 > hiker_test.go 6']],
  // unittest and pytest
  [
    '  File "/sandbox/test_hiker.py", line 7, in test_answer',
    ['test_hiker.py", line 7 > test_hiker.py 7'],
  ],
  ['  File "test_hiker.py", line 7', ['test_hiker.py", line 7 > test_hiker.py 7']],
  ['test_hiker.py:7: AssertionError', ['test_hiker.py:7 > test_hiker.py 7']],
  // Minitest
  ["test_hiker.rb:9:in 'TestHiker#test_answer'", ['test_hiker.rb:9 > test_hiker.rb 9']],
  ['TestHiker#test_answer [test_hiker.rb:7]:', ['test_hiker.rb:7 > test_hiker.rb 7']],
  ['/sandbox/hiker.rb:3: syntax errors found (SyntaxError)', ['hiker.rb:3 > hiker.rb 3']],
  // C and C++
  ['hiker.c:3:10: error: invalid suffix', ['hiker.c:3:10 > hiker.c 3:10']],
  ['In file included from hiker.c:2:', ['hiker.c:2 > hiker.c 2']],
  ['./hiker.h:5:1: note: declared here', ['hiker.h:5:1 > hiker.h 5:1']],
  [
    'hiker.tests: hiker.tests.c:8: main: Assertion `answer() == 42` failed.',
    ['hiker.tests.c:8 > hiker.tests.c 8'],
  ],
  ['hiker.test.cpp:8: FAILED', ['hiker.test.cpp:8 > hiker.test.cpp 8']],
  ['make: *** [makefile:12: test.output] Error 1', ['makefile:12 > makefile 12']],
  ['Assertion failed: answer() == 42 (hiker.c: main: 8)', ['hiker.c: main: 8 > hiker.c 8']],
  ['hiker.c: main: 8', []],
  // sqlite3 tells the line and not the file, which may be any that is read.
  ['Parse error near line 2: no such column: nope', []],
  ['(hiker.c: two words: 8)', []],
  // the shell
  ['./cyber-dojo.sh: line 3: nope: command not found', ['cyber-dojo.sh: line 3 > cyber-dojo.sh 3']],
  ['bash: cyber-dojo.sh: line 12: syntax error', ['cyber-dojo.sh: line 12 > cyber-dojo.sh 12']],
  // others
  ['\tat HikerTest.life(HikerTest.java:8)', ['HikerTest.java:8 > HikerTest.java 8']],
  ['in /sandbox/hiker.js on line 12', ['hiker.js on line 12 > hiker.js 12']],
  ['died at hiker.py line 12.', ['hiker.py line 12 > hiker.py 12']],
  ['hiker.js: line 2, col 5, Error - semi', ['hiker.js: line 2, col 5 > hiker.js 2:5']],
  ['ERROR: hiker.ts[4, 2]: missing', ['hiker.ts[4, 2] > hiker.ts 4:2']],
  [' --> hiker.js:3:5', ['hiker.js:3:5 > hiker.js 3:5']],
  // by the last part of a name that no other has
  ['score.js:3', ['score.js:3 > src/lib/score.js 3']],
  ['index.js:3', []],
  ['one/index.js:3', ['one/index.js:3 > one/index.js 3']],
  ['/sandbox/score.js:3', []],
  // two in a line
  ['hiker.c:3:10, hiker.h:4', ['hiker.c:3:10 > hiker.c 3:10', 'hiker.h:4 > hiker.h 4']],
  // names that are odd
  ['a+b(1).js:3', ['a+b(1).js:3 > a+b(1).js 3']],
  ['größe.js:3', ['größe.js:3 > größe.js 3']],
  ['in with space.js:3:1', ['with space.js:3:1 > with space.js 3:1']],
  // what is no file of the kata, or no line of it
  ['hiker.go:12', []],
  ['/usr/lib/python3.13/unittest/hiker.py:12', []],
  ['File "/usr/lib/python3.13/hiker.py", line 12', []],
  ['node_modules/x/hiker.js:12', []],
  ['../hiker.js:12', []],
  ['https://example.org/hiker.js:12', []],
  ['my-hiker.js:12', []],
  ['my_hiker.js:12', []],
  ['unhiker.js:12', []],
  ['hiker.js.map:12', []],
  ['hikerxjs:12', []],
  ['hiker.js', []],
  ['hiker.js:', []],
  ['hiker.js:0', []],
  ['hiker.js:12th', []],
  ['hiker.js:123456789', []],
  ['hiker.js: 3 passed', []],
  ['hiker.js:12:5x', ['hiker.js:12 > hiker.js 12']],
  ['', []],
])('%j has the links %j', (text, expected) => {
  expect(linksIn(text)).toEqual(expected);
});

/** What each framework prints of a test that fails or of code that cannot be read, and where it leads. */
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

test('a kata without files has no links', () => {
  expect(lineLinkFinder([])('hiker.js:1')).toEqual([]);
});

describe('50 KB in one line', () => {
  const length = 50 * 1024;
  test.each([
    'x',
    'hiker.js:1 ',
    'hiker.js:',
    'hiker.js:1',
    '1',
    './',
    '/sandbox/',
    'hiker.js" line ',
    'hiker.js: main: ',
    'hiker.js: a',
    'hiker.js(1,',
    'src/lib/',
    '/piston/jobs/',
    ' ',
  ])('of %j is searched in time', (unit) => {
    const text = `hiker.js:${unit.repeat(Math.ceil(length / unit.length))}`;
    const start = performance.now();
    find(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
