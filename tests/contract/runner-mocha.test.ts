import { describe, expect, test } from 'vitest';
import { libraryKata } from '../support/library-kata.ts';
import { startPoint } from '../support/press-start-point.ts';

const javascript = startPoint('JavaScript, Mocha+Chai');

const hikerOf = (answer: string) => ({
  'hiker.js': `'use strict';\n\nfunction answer() {\n  return ${answer};\n}\n\nmodule.exports = { answer };\n`,
});

describe('JavaScript with Mocha and Chai', () => {
  test('begins red, and says where and why as at home', async () => {
    const { colour, stdout, stderr } = await javascript.press();
    expect(timeless(stdout)).toBe(`

  the hiker
    1) knows the answer to life, the universe, and everything


  0 passing (ms)
  1 failing

  1) the hiker
       knows the answer to life, the universe, and everything:

      AssertionError: expected 54 to equal 42
      + expected - actual

      -54
      +42
      
      at Context.<anonymous> (hiker_test.js:9:25)



`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
  });

  test.each([
    [
      '6 * 9sd',
      'amber',
      'hiker.js:4\n  return 6 * 9sd;\n             ^\n\nSyntaxError: Invalid or unexpected token\n',
    ],
    ['6 * nine', 'amber', 'ReferenceError: nine is not defined'],
    ['6 * 7', 'green', '1 passing'],
  ])('%s is %s', async (answer, expected, says) => {
    const { colour, stdout, stderr } = await javascript.press(hikerOf(answer));
    expect(stdout + stderr).toContain(says);
    expect(colour).toBe(expected);
  });

  test('a crash is amber, with its message', async () => {
    const { colour, stdout, stderr, result } = await javascript.press({
      'hiker.js': "throw new Error('no towel');\n",
    });
    expect(stdout + stderr).toContain('Error: no towel');
    expect(stdout + stderr).toContain('hiker.js:1:7');
    expect(colour).toBe('amber');
    expect(result).toMatchObject({ status: '1' });
  });

  test.each([
    ['a file without tests', { 'hiker_test.js': "require('./hiker');\n" }],
    ['no file of tests', { 'cyber-dojo.sh': 'mocha *spec*.js\n' }],
  ])('%s is amber', async (_what, changes) => {
    const { colour } = await javascript.press(changes);
    expect(colour).toBe('amber');
  });

  test('an endless loop is stopped, and the next run is fine', async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);
    const looping = await javascript.press(hikerOf('(() => { for (;;); })()'), 1);
    clearInterval(heart);
    expect(looping.colour).toBe('timed_out');
    expect(beats).toBeGreaterThan(8);
    expect((await javascript.press(hikerOf('6 * 7'))).colour).toBe('green');
  });

  test('a test that never calls done fails by itself, as it would at home', async () => {
    const { stdout, colour } = await javascript.press({
      'hiker_test.js':
        "describe('x', () => { it('waits', function (done) { this.timeout(50); }); });\n",
    });
    expect(stdout).toContain(
      'Error: Timeout of 50ms exceeded. For async tests and hooks, ensure "done()" is called; if returning a Promise, ensure it resolves.',
    );
    expect(colour).toBe('amber');
  });

  test('mocha has its own options, files of them, and its exit status', async () => {
    const tests = {
      'a_test.js':
        "describe('a', () => { it('one', () => {}); it('two', () => { throw Error('x'); }); });\n",
      'deep/b_test.mjs': `import { expect, assert, should } from 'chai';
import { describe, it } from 'mocha';
should();
describe('b', () => {
  it('three', async () => { assert.equal(await 3, 3); (3).should.equal(3); expect(3).to.be.within(1, 4); });
  it('four', () => expect.fail('4'));
});
`,
    };
    const run = async (script: string, more = {}) =>
      (await javascript.press({ ...tests, ...more, 'cyber-dojo.sh': script })).stdout;
    expect(timeless(await run("mocha --reporter dot --no-diff 'a_*.js'; echo $?"))).toContain(
      '1 failing\n\n  1) a\n       two:\n     Error: x\n      at Context.<anonymous> (a_test.js:1:68)\n',
    );
    expect(await run('mocha -R dot a_test.js deep/*.mjs > /tmp/out; echo $?')).toBe('2\n');
    expect(await run("mocha -R tap --grep 'one|three' a_test.js 'deep/**/*.mjs'; echo $?")).toBe(
      'ok 1 a one\nok 2 b three\n# tests 2\n# pass 2\n# fail 0\n1..2\n0\n',
    );
    expect(
      await run('mocha; echo $?', {
        '.mocharc.json': '{ "spec": ["a_test.js"], "reporter": "json", "bail": true }',
      }),
    ).toContain('"failures": 1,');
    expect(await run('mocha --version; mocha --nonsense a_test.js 2>&1 | head -1')).toContain(
      '12.0.3\n',
    );
  });

  test('Sinon spies, stubs, and moves the clock', async () => {
    const { colour, stdout, stderr } = await javascript.press({
      'hiker.js': `exports.later = (greet) => setTimeout(() => greet(new Date().getHours()), 3_600_000);\n`,
      'hiker_test.js': `const sinon = require('sinon');
const { expect } = require('chai');
const { later } = require('./hiker');
describe('later', () => {
  afterEach(() => sinon.restore());
  it('greets', () => {
    const clock = sinon.useFakeTimers(new Date(2024, 1, 29, 12));
    const greet = sinon.spy();
    later(greet);
    clock.tick(3_599_999);
    sinon.assert.notCalled(greet);
    clock.tick(1);
    sinon.assert.calledOnceWithExactly(greet, 13);
  });
  it('rolls', () => {
    sinon.stub(Math, 'random').onFirstCall().returns(0.5).returns(0.25);
    expect([Math.random(), Math.random()]).to.eql([0.5, 0.25]);
  });
  it('is real again', () => { expect(Math.random).not.to.have.property('restore'); });
});
`,
      'module_test.mjs': `import sinon, { stub } from 'sinon';
it('is a module', () => { sinon.assert.notCalled(stub()); });
`,
      'cyber-dojo.sh': 'mocha *_test.*js\n',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('4 passing');
    expect(colour).toBe('green');
  });

  test('what is run to warm up does what it is for, and leaves nothing', async () => {
    const { stdout } = await javascript.press({
      'cyber-dojo.sh':
        'ls /tmp; ls -a /sandbox | grep -c warm; /usr/lib/warm-up/mocha; node -p "typeof describe"',
    });
    expect(timeless(stdout)).toMatch(/^0\n[^]*1 passing[^]*1 failing[^]*undefined\n$/);
  });

  test('a kata of several files uses what the language brings', async () => {
    const { colour, stdout, stderr, result } = await javascript.press(libraryKata);
    expect(stderr).toBe('');
    expect(stdout).toContain('10 passing');
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'report.txt': 'Émile: 1\n日本: 2\n' } });
  });
});

function timeless(text: string): string {
  return text.replace(/\(\d+ms\)/g, '(ms)');
}
