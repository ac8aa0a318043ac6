import { describe, expect, test } from 'vitest';
import { finish, node } from '../support/run-files.ts';

/** What a program comes to that is one file. */
async function outcome(main: string, files = {}) {
  const { stdout, stderr, status } = await node(main, files);
  return { stdout, stderr, status };
}

describe('node tells', () => {
  test.each([
    [
      'an endless recursion',
      'function f() { return f() + 1 }\nf()',
      /^\/sandbox\/main\.js:1\nfunction f\(\) \{ return f\(\) \+ 1 \}\n[^]*RangeError: Maximum call stack size exceeded\n {4}at f \(\/sandbox\/main\.js:1:/,
    ],
    ['a thrown text', 'throw "text"', /^Uncaught:\n'text'\n/],
    ['a thrown object', 'throw { a: [1] }', /\{ a: \[ 1 \] \}\n/],
    ['a thrown nothing', 'throw undefined', /^Uncaught:\nundefined\n/],
    [
      'a cause',
      'throw new Error("outer", { cause: new TypeError("inner") })',
      /Error: outer\n {4}at [^\n]*:1:7\) \{\n {2}\[cause\]: TypeError: inner\n {6}at [^\n]*:1:35\)\n\}\n/,
    ],
    [
      'errors together',
      'throw new AggregateError([new Error("one"), new RangeError("two")], "both")',
      /AggregateError: both\n[^]*\[errors\]: \[\n {4}Error: one\n[^]*RangeError: two\n/,
    ],
    [
      'an error with more',
      'throw Object.assign(new Error("with"), { code: "E1", more: { a: 1 } })',
      /Error: with\n {4}at [^\n]* \{\n {2}code: 'E1',\n {2}more: \{ a: 1 \}\n\}\n/,
    ],
    [
      'an own kind of error',
      'class Lost extends Error { name = "Lost" }\nthrow new Lost("where")',
      /^\/sandbox\/main\.js:2\nthrow new Lost\("where"\)\n {6}\^\n\nLost: where\n {4}at Object\.<anonymous> \(\/sandbox\/main\.js:2:7\)\n/,
    ],
  ])('%s', async (_what, main, message) => {
    const { stdout, stderr, status } = await outcome(main);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('pocket-dojo');
    expect({ stdout, status }).toEqual({ stdout: '', status: '1' });
  });
});

test('what is caught has the stack that node gives, without what is ours', async () => {
  const { stdout } = await outcome(`
function hiker() { return new Error('lost').stack }
console.log(hiker());
console.log([1].map(() => new Error('in map').stack)[0].split('\\n').slice(0, 3).join('\\n'));
const e = new Error('a'); e.message = 'b'; console.log(e.stack.split('\\n')[0], typeof Error.prepareStackTrace);
Error.prepareStackTrace = (error, frames) => frames.length > 0 && frames[0].getLineNumber(); console.log(new Error().stack);`);
  expect(stdout).toBe(`Error: lost
    at hiker (/sandbox/main.js:2:27)
    at Object.<anonymous> (/sandbox/main.js:3:13)
Error: in map
    at /sandbox/main.js:4:27
    at Array.map (<anonymous>)
Error: b function
6
`);
});

test('an endless recursion can be caught, and a megabyte printed', async () => {
  const { stdout, stderr, status } = await finish(
    'node main.js | wc -c; node big.js > big.txt; wc -c < big.txt',
    {
      'main.js': `
let depth = 0; const f = () => { depth += 1; f() };
try { f() } catch (e) { console.log(e instanceof RangeError, depth > 1000) }`,
      'big.js':
        "for (let n = 0; n < 16384; n += 1) console.log('x'.repeat(63)); process.stdout.write('')",
    },
  );
  expect(stderr).toBe('');
  expect(stdout.replaceAll(' ', '')).toBe('10\n1048576\n');
  expect(status).toBe('0');
});

test('stdout and stderr come in the order in which they are written', async () => {
  const { stdout } = await finish('node main.js 2>&1', {
    'main.js':
      "console.log(1); console.error(2); process.stdout.write('3\\n'); process.stderr.write('4\\n'); console.log(5)",
  });
  expect(stdout).toBe('1\n2\n3\n4\n5\n');
});

describe('--enable-source-maps', () => {
  const map = {
    version: 3,
    sources: ['hiker.ts'],
    names: [],
    // Line 2 of the JavaScript, columns 0 and 8, are 3:5 and 3:11 of the TypeScript.
    mappings: ';AAEI,QAAM',
  };
  const files = {
    'hiker.ts': "interface Hiker {}\n\n    throw new Error('lost');\n",
    'hiker.js': "'use strict';\n  throw new Error('lost');\n//# sourceMappingURL=hiker.js.map\n",
    'hiker.js.map': JSON.stringify(map),
    'inline.mjs': `\n  throw new Error('lost');\n//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}\n`,
  };

  test.each([
    ['node --enable-source-maps hiker.js', 'hiker.ts:3'],
    ['NODE_OPTIONS=--enable-source-maps node hiker.js', 'hiker.ts:3'],
    ['node --enable-source-maps inline.mjs', 'hiker.ts:3'],
    ['node hiker.js', 'hiker.js:2'],
  ])('%s tells %s', async (script, place) => {
    const { stderr } = await finish(script, files);
    expect(stderr).toMatch(new RegExp(`^/sandbox/${place}\\n.*throw new Error\\('lost'\\);\\n`));
    expect(stderr).toMatch(new RegExp(`\\n    at .*/sandbox/${place}:\\d+`));
  });
});
