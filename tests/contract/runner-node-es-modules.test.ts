import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';
import type { Files } from '../../src/kata/files.ts';

/** What `node main.mjs` comes to. */
async function outcome(main: string, files: Files = {}, command = 'node main.mjs') {
  const { stdout, stderr, status } = await finish(command, { ...files, 'main.mjs': main });
  return { stdout, stderr, status };
}

function printed(stdout: string) {
  return { stdout, stderr: '', status: '0' };
}

describe('an ES module', () => {
  test('imports and exports in every form', async () => {
    const main = `
import hiker, { answer as six, default as again } from './hiker.mjs';
import * as all from './hiker.mjs';
import { path, join as j } from './again.mjs';
import './effect.mjs';
console.log(hiker.name, hiker === again, six, all, path === j, globalThis.effect);
console.log(Object.keys(all), all.default === hiker, 'nope' in all, all[Symbol.toStringTag]);
export { six as 'any name', all };
export default class {}
`;
    const files = {
      'hiker.mjs': `export default function () { return 1 }
export const answer = 42, { a, b: [c] } = { a: 1, b: [2] };
export let late; late = 'late';
export class Hiker {} export async function f() {} export function* g() {}
const hidden = 'seen'; export { hidden as shown, hidden as 'with blank' };
`,
      'again.mjs': `export * as path from 'node:path'; export { default as join } from 'path'; export * from './hiker.mjs'`,
      'effect.mjs': `globalThis.effect = [typeof this, typeof require, typeof module, (function () { return this })()]`,
    };
    expect(await outcome(main, files)).toEqual(
      printed(`default true 42 [Module: null prototype] {
  Hiker: [class Hiker],
  a: 1,
  answer: 42,
  c: 2,
  default: [Function: default],
  f: [AsyncFunction: f],
  g: [GeneratorFunction: g],
  late: 'late',
  shown: 'seen',
  'with blank': 'seen'
} false [ 'undefined', 'undefined', 'undefined', undefined ]
[
  'Hiker',   'a',
  'answer',  'c',
  'default', 'f',
  'g',       'late',
  'shown',   'with blank'
] true false Module
`),
    );
  });

  test('sees what the other module has now, in circles too', async () => {
    const main = `
import { count, up, even } from './counter.mjs';
console.log(count); up(); console.log(count, even(10));
export const early = () => 'early';
try { count = 1 } catch (e) { console.log(e.name + ': ' + e.message) }
const one = { count, up: count }, two = [count].map((count) => count + 1)
up()
console.log(one, two, count, (function (count) { return count })(7), \`\${count}\`)
for (let count of [9]) console.log(count)
{ const up = () => 'mine'; console.log(up(), typeof count) }
`;
    const files = {
      'counter.mjs': `
import { odd, tooEarly } from './odd.mjs';
export let count = 0;
export const up = () => { count++ };
export function even(n) { return n === 0 || odd(n - 1) }
console.log(tooEarly);
`,
      'odd.mjs': `
import { even, count } from './counter.mjs';
export function odd(n) { return n !== 0 && even(n - 1) }
export let tooEarly;
try { count } catch (e) { tooEarly = e.message }
console.log(even(4));
`,
    };
    expect(await outcome(main, files)).toEqual(
      printed(`true
Cannot access 'count' before initialization
0
1 true
TypeError: Assignment to constant variable.
{ count: 1, up: 1 } [ 2 ] 2 7 2
9
mine number
`),
    );
  });

  test('awaits at its top level, and its importers wait', async () => {
    const main = `
import { value } from './slow.mjs'; import './quick.mjs';
console.log('main', value);
const { default: late, ...rest } = await import('./late.mjs');
console.log(late, rest, await import('node:os').then((os) => os.EOL === os.default.EOL));
for await (const n of [1, Promise.resolve(2)]) console.log(n);
`;
    const files = {
      'slow.mjs': `console.log('slow begins'); export const value = await new Promise((r) => setTimeout(r, 5, 42)); console.log('slow ends')`,
      'quick.mjs': `console.log('quick')`,
      'late.mjs': 'export default 1; export const x = 2',
    };
    expect(await outcome(main, files)).toEqual(
      printed('slow begins\nquick\nslow ends\nmain 42\n1 { x: 2 } true\n1\n2\n'),
    );
  });

  test('that awaits what never comes ends with status 13', async () => {
    const { stdout, stderr, status } = await outcome(
      `console.log(1);\nawait new Promise(() => {});\nconsole.log(2)`,
    );
    expect(stdout).toBe('1\n');
    expect(stderr).toBe(
      'Warning: Detected unsettled top-level await at file:///sandbox/main.mjs:2\nawait new Promise(() => {});\n^\n\n\n',
    );
    expect(status).toBe('13');
  });

  test('imports CommonJS, JSON and builtins, and knows where it is', async () => {
    const main = `
import pack, { named, passed } from './pack.cjs'; import data from './data.json' with { type: 'json' };
import fs, { readFileSync } from 'fs'; import { strict as assert } from 'node:assert';
import { createRequire } from 'module';
import * as whole from './pack.cjs';
console.log(pack, named, passed, data.n, fs.readFileSync === readFileSync, typeof assert.equal);
console.log(whole);
console.log(import.meta.url, import.meta.dirname, import.meta.filename, import.meta.resolve('./x.mjs'));
console.log(createRequire(import.meta.url)('./data.json'));
console.log(Object.keys(import.meta));
`;
    const files = {
      'pack.cjs': `exports.named = 'named'; Object.assign(exports, { unseen: 1 }); module.exports.passed = require('./other.cjs')`,
      'other.cjs': 'module.exports = __filename',
      'data.json': '{ "n": 42 }',
      'x.mjs': '',
    };
    expect(await outcome(main, files)).toEqual(
      printed(`{ named: 'named', unseen: 1, passed: '/sandbox/other.cjs' } named /sandbox/other.cjs 42 true function
[Module: null prototype] {
  default: { named: 'named', unseen: 1, passed: '/sandbox/other.cjs' },
  'module.exports': { named: 'named', unseen: 1, passed: '/sandbox/other.cjs' },
  named: 'named',
  passed: '/sandbox/other.cjs'
}
file:///sandbox/main.mjs /sandbox /sandbox/main.mjs file:///sandbox/x.mjs
{ n: 42 }
[ 'dirname', 'filename', 'resolve', 'url' ]
`),
    );
  });

  test('runs ticks after promises, and promises after itself', async () => {
    const main = `
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
setTimeout(() => console.log('timer'), 5); setImmediate(() => console.log('immediate'));
console.log('sync');`;
    expect(await outcome(main)).toEqual(printed('sync\npromise\ntick\nimmediate\ntimer\n'));
  });
});

describe('the engine', () => {
  test('speaks of imported names as they stand in the source', async () => {
    const main = `
import data, { n, live } from './data.mjs'; import * as all from './data.mjs';
for (const wrong of [() => n(), () => data.x(), () => all.y(), () => { n = 1 }, () => new n(), () => n.x.y])
  try { wrong() } catch (e) { console.log(e.message) }
console.log(live, data.grow(), live, all.live, [1, 2].map(n => n * 2), { n });`;
    const files = {
      'data.mjs': 'export const n = 1; export let live = 1; export default { grow: () => ++live }',
    };
    expect(await outcome(main, files)).toEqual(
      printed(`n is not a function
data.x is not a function
all.y is not a function
Assignment to constant variable.
n is not a constructor
Cannot read properties of undefined (reading 'y')
1 2 2 2 [ 2, 4 ] { n: 1 }
`),
    );
  });
});

describe('CommonJS', () => {
  test('requires ES modules, imports them, and loads them by import() at any time', async () => {
    const { stdout, stderr } = await finish('node main.js', {
      'main.js': `
const whole = require('./lib.mjs'), named = require('./named.mjs');
console.log(whole, whole.default(), named.six, require('./own.mjs'));
import('./lib.mjs').then((lib) => console.log('later', lib.default()));
console.log('first');
setTimeout(async () => { const { six } = await import(\`./\${'named'}.mjs\`); console.log(six) }, 3);
try { require('./awaits.mjs') } catch (e) { console.log(e.code) }
import('./gone.mjs').catch((e) => console.log(e.code, e.message));`,
      'lib.mjs': 'export default () => 42; export const x = 1',
      'named.mjs': 'export const six = 6',
      'own.mjs': "const o = 'own'; export { o as 'module.exports' }",
      'awaits.mjs': 'await 1',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(`[Module: null prototype] {
  __esModule: true,
  default: [Function: default],
  x: 1
} 42 6 own
first
ERR_REQUIRE_ASYNC_MODULE
ERR_MODULE_NOT_FOUND Cannot find module '/sandbox/gone.mjs' imported from /sandbox/main.js
later 42
6
`);
  });

  test('is told from ES modules by name, by package.json and by what is written', async () => {
    const { stdout, stderr } = await finish(
      'node seen.js; node typed/main.js; node typed/old.cjs; node --input-type=module -e "import fs from \'fs\'; console.log(typeof fs, typeof require)"; node -e "import os from \'os\'; console.log(os.EOL)"; echo "console.log(import.meta.url)" | node --input-type=module',
      {
        'seen.js': "import { x } from './x.js'; console.log(x, typeof require)",
        'x.js': 'export const x = 1',
        'typed/package.json': '{ "type": "module" }',
        'typed/main.js': 'console.log(typeof module, import.meta.filename)',
        'typed/old.cjs': 'console.log(typeof module)',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '1 undefined\nundefined /sandbox/typed/main.js\nobject\nobject undefined\n\n\nfile:///sandbox/[eval1]\n',
    );
  });
});
