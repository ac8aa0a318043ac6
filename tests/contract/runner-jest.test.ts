import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';
import type { Files } from '../../src/kata/files.ts';

const jest = startPoint('JavaScript, Jest');

/** The start files are left empty: what is told is of `files` alone. */
async function run(script: string, files: Files) {
  const { stdout, stderr, result } = await jest.press({
    'hiker.test.js': "test.skip('none', () => {});\n",
    ...files,
    'cyber-dojo.sh': `${script}\n`,
  });
  return { stdout, stderr, result };
}

const hiker = {
  'hiker.js':
    'exports.answer = () => 42;\nexports.towel = { dry() { return 1; } };\nexports.later = (tell) => setTimeout(tell, 3_600_000);\n',
};

describe('jest', () => {
  test('mocks what a file requires, by a factory and by itself', async () => {
    const { stderr } = await run('jest mocks', {
      ...hiker,
      'mocks.test.js': `jest.mock('./hiker', () => ({ answer: () => 7 }));
const { answer } = require('./hiker');
test('by a factory', () => {
  expect(answer()).toBe(7);
  expect(jest.requireActual('./hiker').answer()).toBe(42);
});
test('by itself', () => {
  const { towel } = jest.createMockFromModule('./hiker');
  towel.dry.mockReturnValue(3);
  expect([towel.dry('a'), towel.dry.mock.calls, towel.dry.name]).toEqual([3, [['a']], 'dry']);
});
test('a method', () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(1);
  expect(Date.now()).toBe(1);
  now.mockRestore();
  expect(Date.now()).toBeGreaterThan(1);
});
`,
    });
    expect(stderr).toContain('Tests:       3 passed, 3 total\n');
  });

  test('moves the clock, waits for promises, and makes a test of each row', async () => {
    const { stderr } = await run('jest clock', {
      ...hiker,
      'clock.test.js': `const { later } = require('./hiker');
test('moves', () => {
  jest.useFakeTimers({ now: new Date(2024, 1, 29) });
  const tell = jest.fn();
  later(tell);
  jest.advanceTimersByTime(3_599_999);
  expect(tell).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(tell).toHaveBeenCalledTimes(1);
  expect(new Date().getFullYear()).toBe(2024);
  jest.useRealTimers();
});
test('waits', async () => {
  await expect(Promise.reject(new Error('no towel'))).rejects.toThrow('towel');
  await expect(Promise.resolve({ a: [1] })).resolves.toMatchObject({ a: [1] });
});
test.each([[1, 2], [2, 4]])('doubles %d', (one, two) => expect(one * 2).toBe(two));
`,
    });
    expect(stderr).toContain('    ✓ doubles 1\n'.trim());
    expect(stderr).toContain('Tests:       4 passed, 4 total\n');
  });

  test('keeps snapshots in files of the kata', async () => {
    const files = { 's.test.js': "test('is', () => expect({ a: [42] }).toMatchSnapshot());\n" };
    const first = await run('jest s.test', files);
    expect(first.stderr).toContain(' › 1 snapshot written from 1 test suite.\n');
    const created = 'created' in first.result ? first.result.created : {};
    const snapshot =
      '// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing\n\nexports[`is 1`] = `\n{\n  "a": [\n    42,\n  ],\n}\n`;\n';
    expect(created).toEqual({ '__snapshots__/s.test.js.snap': snapshot });
    const wrong = snapshot.replace('42', '54');
    const second = await run('jest s.test', { ...files, '__snapshots__/s.test.js.snap': wrong });
    expect(second.stderr).toContain('    -     54,\n    +     42,\n');
    expect(second.stderr).toContain('Snapshots:   1 failed, 1 total\n');
  });

  test('begins each file without what the one before it left', async () => {
    const { stderr } = await run('jest a.test b.test', {
      'counter.js': 'exports.count = 0;\n',
      'a.test.js': "globalThis.left = 1;\ntest('a', () => { require('./counter').count += 1; });\n",
      'b.test.js':
        "test('b', () => { expect(typeof left).toBe('undefined'); expect(require('./counter').count).toBe(0); });\n",
    });
    expect(stderr).toContain(
      'PASS ./a.test.js\nPASS ./b.test.js\n\nTest Suites: 2 passed, 2 total\n',
    );
  });

  test('tells what was printed, and from where', async () => {
    const { stdout, stderr } = await run('jest a.test; jest', {
      'a.test.js': "test('a', () => { console.log('hello %s', { a: 1 }); });\n",
    });
    expect(stdout).toContain(
      '  console.log\n    hello { a: 1 }\n\n      at Object.<anonymous> (a.test.js:1:27)\n',
    );
    expect(stderr).toContain('  ● Console\n\n    console.log\n      hello { a: 1 }\n');
  });

  test('takes ES modules and @jest/globals', async () => {
    const { stderr } = await run('jest m.test', {
      'n.mjs': 'export const n = 42;\n',
      'm.test.mjs':
        "import { jest, test as it, expect as that } from '@jest/globals';\nimport { n } from './n.mjs';\nit('is', () => { const tell = jest.fn(); tell(n); that(tell).toHaveBeenCalledWith(42); });\n",
    });
    expect(stderr).toContain('PASS ./m.test.mjs\n');
  });

  test('has its options, its configuration and its exit status', async () => {
    const files = {
      'a.test.js': "test('one', () => {});\ntest('two', () => { throw new Error('x'); });\n",
      'deep/b.spec.js': "test('three', () => expect(ready).toBe(true));\n",
      'setup.js': 'globalThis.ready = true;\n',
      'jest.config.js':
        "module.exports = { setupFiles: ['<rootDir>/setup.js'], testPathIgnorePatterns: ['hiker'] };\n",
    };
    const { stdout, stderr } = await run(
      `jest > /dev/null 2>&1; echo $?
jest --listTests
jest a.test -t one 2>&1; echo $?
jest nothing; echo $?
jest --passWithNoTests nothing; echo $?
jest --nonsense; echo $?
jest --version`,
      files,
    );
    expect(stdout.replace(/Time: .*/, 'Time:').replace(/ \(\d+ ms\)/g, '')).toBe(`1
/sandbox/a.test.js
/sandbox/deep/b.spec.js
PASS ./a.test.js
  ✓ one
  ○ skipped two

Test Suites: 1 passed, 1 total
Tests:       1 skipped, 1 passed, 2 total
Snapshots:   0 total
Time:
Ran all test suites matching a.test with tests matching "one".
0
1
No tests found, exiting with code 0
0
1
30.5.2
`);
    expect(stderr).toContain('No tests found, exiting with code 1\n');
    expect(stderr).toContain('jest: --nonsense is not known here.');
  });

  test('says what it cannot do', async () => {
    const { stderr } = await run('jest a.test; jest -c page.json', {
      'a.test.js': "test('a', () => expect(1).toMatchInlineSnapshot());\n",
      'page.json': '{ "testEnvironment": "jsdom" }',
    });
    expect(stderr).toContain('jest cannot write inline snapshots here: write the value into');
    expect(stderr).toContain('jest: the testEnvironment is node here; there is no page to test.');
  });
});
