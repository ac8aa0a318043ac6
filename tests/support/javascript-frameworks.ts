import type { Files } from '../../src/kata/files.ts';

type Framework = {
  readonly name: string;
  /** What is told at the beginning, whole. */
  readonly red: string;
  readonly syntaxError: string;
  readonly thrown: string;
  readonly green: string;
  /** A file without tests has passed for `node --test`, and so it has here. */
  readonly noTests: 'amber' | 'green';
  /** Another file of tests, which requires a file of its own and makes one. */
  readonly second: Files;
  readonly secondSays: string;
};

/** A file that `second` requires. */
export const basket = {
  'src/basket.js':
    "exports.Basket = class { items = ['🥖']; get size() { return this.items.length; } };\n",
};
const body = `const { Basket } = require('./src/basket'); const fs = require('node:fs');`;
const write = "fs.writeFileSync('made.txt', 'by the run')";

/** What they print; what differs from run to run is N or L. */
export const frameworks: readonly Framework[] = [
  {
    name: 'JavaScript, Jasmine',
    red: `Randomized with seed N
Started
F

Failures:
1) the hiker knows the answer to life, the universe, and everything
  Message:
    Expected 54 to be 42.
  Stack:
        at <Jasmine>
        at UserContext.<anonymous> (/sandbox/hiker_spec.js:8:22)
        at <Jasmine>

1 spec, 1 failure
Finished in N seconds
Randomized with seed N (jasmine --random=true --seed=N)
`,
    syntaxError:
      'SyntaxError: Invalid or unexpected token\n    at Object.<anonymous> (/sandbox/hiker_spec.js:3:20)\n',
    thrown:
      '    ReferenceError: nine is not defined\n  Stack:\n        at answer (/sandbox/hiker.js:4:3)\n        at UserContext.<anonymous> (/sandbox/hiker_spec.js:8:12)\n',
    green: '1 spec, 0 failures\n',
    noTests: 'amber',
    second: {
      'basket_spec.js': `${body} it('holds', () => { ${write}; expect(new Basket().size).toBe(1); });\n`,
    },
    secondSays: '2 specs, 0 failures\n',
  },
  {
    name: 'JavaScript, QUnit',
    red: `TAP version 13
not ok 1 the hiker > knows the answer to life, the universe, and everything
  ---
  message: failed
  severity: failed
  actual  : 54
  expected: 42
  stack: |
        at Object.<anonymous> (/sandbox/hiker_test.js:8:12)
  ...
1..1
# pass 0
# skip 0
# todo 0
# fail 1
`,
    syntaxError:
      'SyntaxError: Invalid or unexpected token\n        at Object.<anonymous> (/sandbox/hiker_test.js:3:20)\n',
    thrown:
      '    ReferenceError: nine is not defined\n        at answer (/sandbox/hiker.js:4:3)\n        at Object.<anonymous> (/sandbox/hiker_test.js:8:18)\n',
    green: '1..1\n# pass 1\n',
    noTests: 'amber',
    second: {
      'basket_test.js': `${body} QUnit.test('holds', (assert) => { ${write}; assert.equal(new Basket().size, 1); });\n`,
    },
    secondSays: '1..2\n# pass 2\n',
  },
  {
    name: 'JavaScript, uvu',
    red: `hiker_test.js
✘   (0 / 1)

   FAIL  "life, the universe, and everything"
    Expected values to be strictly equal:  (is)

        ++42    (Expected)
        --54    (Actual)
        
    at assert (/node_modules/uvu/assert/index.js:L)
    at Object.is (/node_modules/uvu/assert/index.js:L)
    at Object.handler (/sandbox/hiker_test.js:9:10)
    at Number.runner (/node_modules/uvu/dist/index.js:L)
    at Object.exec (/node_modules/uvu/dist/index.js:L)
    at Proxy.run (/node_modules/uvu/run/index.js:L)
    at async /node_modules/uvu/bin.js:L



  Total:     1
  Passed:    0
  Skipped:   0
  Duration:  N

`,
    syntaxError:
      'SyntaxError: Invalid or unexpected token\n    at Object.<anonymous> (/sandbox/hiker_test.js:5:20)\n',
    thrown:
      '    nine is not defined\n\n    at answer (/sandbox/hiker.js:4:3)\n    at Object.handler (/sandbox/hiker_test.js:9:13)\n',
    green: '  Passed:    1\n',
    noTests: 'amber',
    second: {
      'basket_test.js': `${body} const { test } = require('uvu'); const { is } = require('uvu/assert'); test('holds', () => { ${write}; is(new Basket().size, 1); }); test.run();\n`,
    },
    secondSays: '  Passed:    2\n',
  },
  {
    name: 'JavaScript, Jest',
    red: `FAIL ./hiker.test.js
  the hiker
    ✕ knows the answer to life, the universe, and everything

  ● the hiker › knows the answer to life, the universe, and everything

    expect(received).toBe(expected) // Object.is equality

    Expected: 42
    Received: 54

       6 | describe('the hiker', () => {
       7 |   it('knows the answer to life, the universe, and everything', () => {
    >  8 |     expect(answer()).toBe(42);
         |                      ^
       9 |   });
      10 | });
      11 |

      at Object.<anonymous> (hiker.test.js:8:22)

Test Suites: 1 failed, 1 total
Tests:       1 failed, 1 total
Snapshots:   0 total
Time:        N s
Ran all test suites.
`,
    syntaxError:
      "    SyntaxError: Invalid or unexpected token\n\n      1 | 'use strict';\n      2 |\n    > 3 | const { answer } = require('./hiker');\n",
    thrown: '      at answer (hiker.js:4:3)\n      at Object.<anonymous> (hiker.test.js:8:12)\n\n',
    green: 'Tests:       1 passed, 1 total\n',
    noTests: 'amber',
    second: {
      'basket.test.js': `${body} test('holds', () => { ${write}; expect(new Basket()).toHaveProperty('size', 1); });\n`,
    },
    secondSays: 'Test Suites: 2 passed, 2 total\n',
  },
  {
    name: 'JavaScript, node:test',
    red: `▶ the hiker
  ✖ knows the answer to life, the universe, and everything (N)
✖ the hiker (N)
ℹ tests 1
ℹ suites 1
ℹ pass 0
ℹ fail 1
ℹ cancelled 0
ℹ skipped 0
ℹ todo 0
ℹ duration_ms N

✖ failing tests:

test at hiker_test.js:9:3
✖ knows the answer to life, the universe, and everything (N)
  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:
  
  54 !== 42
  
      at TestContext.<anonymous> (/sandbox/hiker_test.js:10:12) {
    generatedMessage: true,
    code: 'ERR_ASSERTION',
    actual: 54,
    expected: 42,
    operator: 'strictEqual'
  }
`,
    syntaxError:
      'SyntaxError: Invalid or unexpected token\n    at Object.<anonymous> (/sandbox/hiker_test.js:5:20)\n',
    thrown:
      '  ReferenceError: nine is not defined\n      at answer (/sandbox/hiker.js:4:3)\n      at TestContext.<anonymous> (/sandbox/hiker_test.js:10:24)\n',
    green: 'ℹ pass 1\nℹ fail 0\n',
    noTests: 'green',
    second: {
      'basket_test.js': `${body} const { test } = require('node:test'); const assert = require('node:assert'); test('holds', () => { ${write}; assert.equal(new Basket().size, 1); });\n`,
    },
    secondSays: 'ℹ pass 2\n',
  },
];
