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
