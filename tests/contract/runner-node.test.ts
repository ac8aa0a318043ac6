import { describe, expect, test } from 'vitest';
import { finish, node } from '../support/run-files.ts';

/** What is printed, and the exit status. */
async function outcome(main: string, files = {}) {
  const { stdout, stderr, status } = await node(main, files);
  return { stdout, stderr, status };
}

describe('the exit status of node', () => {
  test.each([
    ['process.exit(3)', '3'],
    ['process.exit(256 + 7)', '7'],
    ['process.exitCode = 4', '4'],
    ['process.exitCode = 4; process.exit()', '4'],
    [
      'try { process.exit(5) } catch { process.exit(6) } finally { console.log("no one hears") }',
      '5',
    ],
    ['process.on("exit", () => { process.exitCode = 8 })', '8'],
    ['process.on("exit", () => process.exit(9)); setTimeout(() => process.exit(2))', '9'],
    ['setTimeout(() => { process.exit(2); }); setInterval(() => {}, 1)', '2'],
    ['throw new Error("x")', '1'],
    ['(async () => { process.exit(11) })()', '11'],
    [
      '(async () => { try { await null; process.exit(3) } catch (error) { await null; console.error(error); process.exit(1) } })()',
      '3',
    ],
    ['', '0'],
  ])('of %s is %s', async (main, status) => {
    const result = await outcome(main);
    expect(result).toMatchObject({ stdout: '', status });
    expect(result.stderr === '').toBe(!main.startsWith('throw'));
  });
});

describe('node lives', () => {
  test('as long as timers and promises of files are to come, in their order', async () => {
    const { stdout, stderr, status } = await outcome(`
const { promises, readFile } = require('fs');
const { promisify } = require('util');
const wait = promisify(setTimeout);
setTimeout(() => console.log('6 timer'), 30);
setImmediate(() => console.log('4 immediate'));
Promise.resolve().then(() => console.log('3 promise'));
process.nextTick(() => console.log('2 tick'));
console.log('1 sync');
(async () => {
  await wait(10);
  console.log('5 waited');
  await wait(40);
  await promises.writeFile('made.txt', 'made');
  console.log('7 ' + (await promises.readFile('made.txt', 'utf8')));
  readFile('nothing', (error) => console.log('8 ' + error.code));
})();
const forever = setInterval(() => {}, 5);
forever.unref();
process.on('exit', (code) => console.log('9 exit ' + code));
`);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '1 sync\n2 tick\n3 promise\n4 immediate\n5 waited\n6 timer\n7 made\n8 ENOENT\n9 exit 0\n',
    );
    expect(status).toBe('0');
  });

  test('until an interval is cleared', async () => {
    const main =
      'let n = 0; const i = setInterval(() => { console.log(++n); if (n === 3) clearInterval(i) }, 1)';
    expect(await outcome(main)).toEqual({ stdout: '1\n2\n3\n', stderr: '', status: '0' });
  });
});

describe('node tells what nothing caught', () => {
  test('a rejection', async () => {
    const { stderr, status } = await outcome(`
async function hiker() {
  throw new TypeError('lost');
}
hiker();
setTimeout(() => console.log('never'), 100);
`);
    expect(stderr).toMatch(
      /^\/sandbox\/main\.js:3\n {2}throw new TypeError\('lost'\);\n {8}\^\n\nTypeError: lost\n {4}at hiker \(\/sandbox\/main\.js:3:9\)\n/,
    );
    expect(status).toBe('1');
  });

  test('a rejection with no error', async () => {
    const { stderr, status } = await outcome('Promise.reject(42)');
    expect(stderr).toContain('The promise rejected with the reason "42".');
    expect(status).toBe('1');
  });

  test('a rejection of what a promise had begun when all else was over', async () => {
    const { stderr, status } = await node(
      `const { readFile } = require('node:fs');
Promise.resolve().then(() => new Promise((_, reject) => readFile('nix', reject))).catch(() => { throw Error('late'); });`,
    );
    expect(stderr).toContain('Error: late');
    expect(status).toBe('1');
  });

  test('but not a rejection that is caught in time', async () => {
    expect(await outcome('Promise.reject(42).catch((n) => console.log(n))')).toMatchObject({
      stdout: '42\n',
      status: '0',
    });
  });

  test('an error in a timer, and stops', async () => {
    const { stdout, stderr, status } = await outcome(
      'setTimeout(() => { null.x }, 1); setTimeout(() => console.log("never"), 60)',
    );
    expect(stdout).toBe('');
    expect(stderr).toContain("TypeError: Cannot read properties of null (reading 'x')");
    expect(stderr).toContain('/sandbox/main.js:1:25');
    expect(status).toBe('1');
  });

  test.each([
    [
      'a missing module',
      'require("./lib")',
      /Cannot find module '\.\/nope'\nRequire stack:\n- \/sandbox\/lib\.js\n- \/sandbox\/main\.js\n {4}at .*\/sandbox\/lib\.js:2:3/,
    ],
    [
      'a name that is none of Node',
      'require("node:gone")',
      /Error \[ERR_UNKNOWN_BUILTIN_MODULE\]: No such built-in module: node:gone\n/,
    ],
    [
      'an import of what is not there',
      'import x from "./x.js"',
      /^file:\/\/\/sandbox\/main\.js:1\n.*\n.*\n\nError \[ERR_MODULE_NOT_FOUND\]: /,
    ],
    ['broken JSON', 'require("./x.json")', /SyntaxError: \/sandbox\/x\.json: /],
    [
      'a file without an end',
      'function f() {',
      /^\/sandbox\/main\.js:1\n.*\n\s*\^\n\nSyntaxError: Unexpected end of input\n/,
    ],
  ])('%s', async (_what, main, message) => {
    const files = {
      'lib.js': '\n  require("./nope")',
      'x.json': '{"a":}',
    };
    const { stderr, status } = await outcome(main, files);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('pocket-dojo');
    expect(status).toBe('1');
  });
});

describe('one node process', () => {
  test('leaves nothing to the next', async () => {
    const { stdout } = await finish('node spoil.js; node look.js', {
      'spoil.js': `
globalThis.left = 1; Array.prototype.left = 1; delete String.prototype.trim; Math.max = () => 0;
JSON.parse = () => 'spoilt'; require('assert').left = 1; require('events').prototype.left = 1;
require('util').inspect.left = 1; console.log = () => {}; process.env.LEFT = '1'; Promise = 1;
setTimeout(() => { globalThis.later = 1 }, 1).unref();`,
      'look.js': `
console.log(typeof left, typeof [].left, typeof ''.trim, Math.max(1, 2), JSON.parse('3'));
console.log(typeof require('assert').left, typeof new (require('events'))().left);
console.log(typeof require('util').inspect.left, process.env.LEFT, typeof Promise);
setTimeout(() => console.log(typeof later), 20);`,
    });
    expect(stdout).toBe(
      'undefined undefined function 2 3\nundefined undefined\nundefined undefined function\nundefined\n',
    );
  });

  test('finds no worker around it', async () => {
    const { stdout } = await node(
      `console.log(['self', 'postMessage', 'onmessage', 'importScripts', 'Worker', 'indexedDB', 'close', 'location', 'XMLHttpRequest', 'WebSocket', 'window', '$'].filter((name) => name in globalThis))`,
    );
    expect(stdout).toBe('[]\n');
  });
});

test('node -e, -p, --check, --version, standard input and wrong options', async () => {
  const { stdout, stderr } = await finish(
    `node -e 'console.log(process.argv.slice(1), require("./one"))' a b
node -p 'const n = 6; n * 7 // answer'
node -pe '({ a: [1] })'
echo 'console.log(__filename)' | node - x
node --check bad.js; echo $?
node --version; node --nonsense; echo $?
node gone.js; echo $?`,
    { 'one.js': 'module.exports = 1', 'bad.js': 'let let' },
  );
  expect(stdout).toBe("[ 'a', 'b' ] 1\n42\n{ a: [ 1 ] }\n[stdin]\n1\nv24.11.0\n9\n1\n");
  expect(stderr).toContain('node: bad option: --nonsense\n');
  expect(stderr).toContain("Error: Cannot find module '/sandbox/gone.js'");
});
