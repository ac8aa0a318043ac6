import { describe, expect, test } from 'vitest';
import { noOutput } from '../../src/kata/output.ts';
import type { Output } from '../../src/kata/output.ts';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import type { RedAmberGreen } from '../../src/runners/traffic-light.ts';
import { createSandbox } from '../../src/runners/sandbox/sandbox.ts';
import { sandbox } from '../support/run-files.ts';

const output: Output = { ...noOutput, stdout: 'OUT', stderr: 'ERR', status: '3' };
const light = createTrafficLight(new Map(), sandbox);

describe('a red_amber_green.js that no one vouches for', () => {
  test.each([
    [
      'is given stdout, stderr and the status as a number',
      "(o, e, s) => o + e + (s + 1) === 'OUTERR4' ? 'green' : 'red'",
      'green',
    ],
    ['may be a function expression', "function (o) { return 'amber' }", 'amber'],
    ['may stand in parentheses', "((o) => 'red')", 'red'],
    [
      'may have comments around it and a semicolon behind',
      "// red?\n(o) =>\n  'red'; // red!\n",
      'red',
    ],
  ])('%s', async (_what, source, colour) => {
    expect(await light.judge(source, output)).toEqual({ kind: 'colour', colour });
  });

  test.each([
    ['does not parse', '(o) => {', /SyntaxError: /],
    ['is more than an expression', "() => 'red'; () => 'green'", /it has to be one expression/],
    ['is not a function', "'red'", /it is 'red', not a function/],
    ['throws', '() => { throw new Error("boo") }', /Error: boo/],
    ['throws something odd', '() => { throw { toString: null } }', /threw \{ toString: null \}/],
    ['answers another colour', "() => 'blue'", /it answered blue, not red, amber or green/],
    ['answers no colour', '() => undefined', /it answered undefined,/],
    ['answers what only looks like one', "() => ['red']", /it answered \[ 'red' \],/],
    ['does not end', '() => { for (;;); }', /it did not end within 1\.5 seconds/],
    ['breaks out of its parentheses', "(o) => 'red') || (o => 'green'", /SyntaxError: /],
  ])('%s: faulty', async (_what, source, reason) => {
    expect(await light.judge(source, output)).toEqual({
      kind: 'faulty',
      reason: expect.stringMatching(reason),
    });
  });

  test('cannot answer in place of the worker', async () => {
    const source = `() => { try { self.postMessage({ kind: 'judged', value: 'green' }) } catch {}
      MessagePort.prototype.postMessage = () => 'green'; return 'red' }`;
    expect(await light.judge(source, output)).toEqual({ kind: 'colour', colour: 'red' });
  });

  test('is not run here', async () => {
    await light.judge('() => { globalThis.wasHere = 1; return "red" }', output);
    expect('wasHere' in globalThis).toBe(false);
  });
});

describe('a red_amber_green.js of this build', () => {
  const source = "() => 'red'";
  const trusting = (redAmberGreen: RedAmberGreen, sha256: string) =>
    createTrafficLight(new Map([[sha256, redAmberGreen]]), createSandbox());

  async function shaOf(text: string): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  test('is called here, without the sandbox', async () => {
    const calls: unknown[][] = [];
    const trusted = trusting(
      (...args) => {
        calls.push(args);
        return 'green';
      },
      await shaOf(source),
    );
    const frames = document.querySelectorAll('iframe').length;
    expect(await trusted.judge(source, output)).toEqual({ kind: 'colour', colour: 'green' });
    expect(await trusted.judge(source, output)).toEqual({ kind: 'colour', colour: 'green' });
    expect(calls).toEqual([
      ['OUT', 'ERR', 3],
      ['OUT', 'ERR', 3],
    ]);
    expect(document.querySelectorAll('iframe').length).toBe(frames);
  });

  test('is faulty when it throws or answers something else', async () => {
    const throwing = trusting(
      () => {
        throw new TypeError('boo');
      },
      await shaOf(source),
    );
    expect(await throwing.judge(source, output)).toEqual({
      kind: 'faulty',
      reason: 'TypeError: boo',
    });
    const odd = trusting(() => 42, await shaOf(source));
    expect(await odd.judge(source, output)).toMatchObject({
      kind: 'faulty',
      reason: expect.stringContaining('it answered 42'),
    });
  });

  test('is not trusted any more once it is edited', async () => {
    const trusted = createTrafficLight(new Map([[await shaOf(source), () => 'green']]), sandbox);
    expect(await trusted.judge(source, output)).toEqual({ kind: 'colour', colour: 'green' });
    expect(await trusted.judge(`${source} `, output)).toEqual({ kind: 'colour', colour: 'red' });
  });
});

test('a kata without a red_amber_green.js is faulty, in words', async () => {
  expect(await light.judge(null, output)).toEqual({
    kind: 'faulty',
    reason: 'there is no red_amber_green.js',
  });
});
