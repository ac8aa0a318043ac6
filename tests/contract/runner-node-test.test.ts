import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';
import type { Files } from '../../src/kata/files.ts';

/** Durations differ from run to run. */
async function told(script: string, files: Files) {
  const { stdout, stderr, status } = await finish(script, files);
  return {
    stdout: stdout.replace(/\(\d+(\.\d+)?ms\)/g, '(1ms)').replace(/(duration_ms) .*/g, '$1 1'),
    stderr,
    status,
  };
}

const suite = `
const test = require('node:test'); const assert = require('node:assert');
const { describe, it, before, after, beforeEach, afterEach } = test;
test('top passes', () => {});
test('top fails', () => {
  assert.strictEqual(42, 54);
});
test('async', async (t) => {
  await new Promise((r) => setTimeout(r, 5));
  await t.test('sub one', () => {});
  t.test('sub two', () => { throw new Error('sub') });
});
test.skip('skipped', () => {});
test.todo('todo');
test('with options', { skip: 'because' }, () => {});
describe('suite', () => {
  before(() => console.log('before')); beforeEach(() => console.log('each')); afterEach(() => console.log('after each'));
  after(() => console.log('after'));
  it('works', () => console.log('in'));
  it('does not', (t, done) => { done(new TypeError('no')) });
  describe('inner', () => { it('deep', () => {}) });
  it.todo('later');
});
test('diag', (t) => t.diagnostic('hello'));
`;

test('node:test tells what passed and what failed, and ends with 1', async () => {
  const { stdout, stderr, status } = await told('node a.js', { 'a.js': suite });
  expect(stderr).toBe('');
  expect(status).toBe('1');
  expect(stdout.replace(/\n {2}AssertionError[^]*?\n {2}\}\n/, '\n  AssertionError\n')).toBe(
    `✔ top passes (1ms)
✖ top fails (1ms)
▶ async
  ✔ sub one (1ms)
  ✖ sub two (1ms)
✖ async (1ms)
﹣ skipped (1ms) # SKIP
✔ todo (1ms) # TODO
﹣ with options (1ms) # because
before
each
in
after each
▶ suite
  ✔ works (1ms)
each
after each
  ✖ does not (1ms)
each
after each
  ▶ inner
    ✔ deep (1ms)
  ✔ inner (1ms)
each
after each
  ✔ later (1ms) # TODO
after
✖ suite (1ms)
✔ diag (1ms)
ℹ hello
ℹ tests 13
ℹ suites 2
ℹ pass 5
ℹ fail 4
ℹ cancelled 0
ℹ skipped 2
ℹ todo 2
ℹ duration_ms 1

✖ failing tests:

test at a.js:5:1
✖ top fails (1ms)
  AssertionError

test at a.js:11:5
✖ sub two (1ms)
  Error: sub
      at TestContext.<anonymous> (/sandbox/a.js:11:35)

test at a.js:20:3
✖ does not (1ms)
  TypeError: no
      at TestContext.<anonymous> (/sandbox/a.js:20:38)
`,
  );
});

describe('node --test', () => {
  test('finds the files of tests and tells of them together', async () => {
    const { stdout, stderr, status } = await told('node --test; node --test lib/x.js', {
      'hiker.test.mjs': "import { it } from 'node:test'; it('one', () => {})",
      'test/two.js': "require('node:test')('two', () => {})",
      'plain-test.js': "console.log('no tests')",
      'lib/x.js': 'process.exit(3)',
      'node_modules/y/y.test.js': 'process.exit(3)',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(`✔ one (1ms)
no tests
✔ plain-test.js (1ms)
✔ two (1ms)
ℹ tests 3
ℹ suites 0
ℹ pass 3
ℹ fail 0
ℹ cancelled 0
ℹ skipped 0
ℹ todo 0
ℹ duration_ms 1
✖ lib/x.js (1ms)
ℹ tests 1
ℹ suites 0
ℹ pass 0
ℹ fail 1
ℹ cancelled 0
ℹ skipped 0
ℹ todo 0
ℹ duration_ms 1

✖ failing tests:

test at lib/x.js:1:1
✖ lib/x.js (1ms)
  'test failed'
`);
    expect(status).toBe('1');
  });
});

test('a test that waits for ever is told as cancelled', async () => {
  const { stdout, status } = await told('node a.js', {
    'a.js': "require('node:test')('waits', () => new Promise(() => {}))",
  });
  expect(stdout).toContain('ℹ cancelled 1\n');
  expect(stdout).toContain(
    'Promise resolution is still pending but the event loop has already resolved',
  );
  expect(status).toBe('1');
});

test('mocks count their calls and are put back', async () => {
  const { stdout } = await told('node a.js', {
    'a.js': `
const { mock } = require('node:test');
const add = mock.fn((a, b) => a + b); console.log(add(1, 2), add.mock.callCount(), add.mock.calls[0].arguments, add.mock.calls[0].result);
const hiker = { answer() { return 42 } };
const mocked = mock.method(hiker, 'answer', () => 54); mocked.mock.mockImplementationOnce(() => 1);
console.log(hiker.answer(), hiker.answer(), hiker.answer.mock.callCount()); mock.restoreAll(); console.log(hiker.answer());`,
  });
  expect(stdout).toBe('3 1 [ 1, 2 ] 3\n1 54 2\n42\n');
});
