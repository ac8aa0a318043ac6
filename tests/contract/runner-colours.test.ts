import { describe, expect, test } from 'vitest';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import { finish, sandbox } from '../support/run-files.ts';

const script = 'node test_hiker.js && echo "All tests passed"\n';
const redAmberGreen = `(stdout, stderr, status) => {
  const output = stdout + stderr;
  if (/^AssertionError/m.test(output)) return 'red';
  return status === 0 && /^All tests passed$/m.test(output) ? 'green' : 'amber';
};
`;

const filesWith = (answer: string) => ({
  'hiker.js': `const question = require('./lib/question');\nmodule.exports = { answer: () => ${answer}, question };\n`,
  'lib/question/index.js': `module.exports = require('../words.json').question;\n`,
  'lib/words.json': `{ "question": "life" }\n`,
  'test_hiker.js': `'use strict';
const assert = require('node:assert/strict');
const hiker = require('./hiker');
assert.equal(hiker.question, 'life');
assert.equal(hiker.answer(), 42);
`,
});

describe('a kata of several files that require each other', () => {
  test.each([
    ['6 * 9', 'red'],
    ['6 * 9sd', 'amber'],
    ['6 * 7', 'green'],
  ])('%s is %s', async (answer, colour) => {
    const result = await finish(script, filesWith(answer));
    const light = createTrafficLight(new Map(), sandbox);
    expect(await light.judge('pocket-dojo/javascript_assert', redAmberGreen, result)).toEqual({
      kind: 'colour',
      colour,
    });
  });

  test('a failing assertion says what was expected, and where', async () => {
    const { stdout, stderr, status } = await finish(script, filesWith('6 * 9'));
    expect(stdout).toBe('');
    expect(status).toBe('1');
    expect(stderr).toContain(
      '/sandbox/test_hiker.js:5\nassert.equal(hiker.answer(), 42);\n       ^\n',
    );
    expect(stderr).toContain(
      '\n\n54 !== 42\n\n    at Object.<anonymous> (/sandbox/test_hiker.js:5:8) {\n',
    );
    expect(stderr).not.toContain('pocket-dojo');
  });

  test('a syntax error says where it is', async () => {
    const { stderr, status } = await finish(script, filesWith('6 * 9sd'));
    expect(status).toBe('1');
    expect(stderr).toMatch(
      /^\/sandbox\/hiker\.js:2\nmodule\.exports = .*9sd.*\n {37}\^\n\nSyntaxError: Invalid or unexpected token\n/,
    );
  });
});
