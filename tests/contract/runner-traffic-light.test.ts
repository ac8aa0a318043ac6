import { describe, expect, test } from 'vitest';
import { noOutput } from '../../src/kata/output.ts';
import type { Output } from '../../src/kata/output.ts';
import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import type { RedAmberGreen } from '../../src/runners/red-amber-greens.ts';
import { createSandbox } from '../../src/runners/sandbox/sandbox.ts';
import { sandbox } from '../support/run-files.ts';

const output: Output = { ...noOutput, stdout: 'OUT', stderr: 'ERR', status: '3' };
const light = createTrafficLight(new Map(), sandbox);
const image = 'pocket-dojo/javascript_assert:1111111';

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
    expect(await light.judge(image, source, output)).toEqual({ kind: 'colour', colour });
  });

  test.each([
    ['does not parse', '(o) => {', { kind: 'unparsed', message: /^SyntaxError: / }],
    [
      'is more than an expression',
      "() => 'red'; () => 'green'",
      { kind: 'unparsed', message: /more behind the expression/ },
    ],
    [
      'breaks out of its parentheses',
      "(o) => 'red') || (o => 'green'",
      { kind: 'unparsed', message: /^SyntaxError: / },
    ],
    ['is not a function', "'red'", { kind: 'no_function', shown: /^'red'$/ }],
    ['throws', '() => { throw new Error("boo") }', { kind: 'threw', message: /^Error: boo$/ }],
    [
      'throws as it is read',
      '(() => { throw new Error("boo") })()',
      { kind: 'threw', message: /^Error: boo$/ },
    ],
    [
      'throws something odd',
      '() => { throw { toString: null } }',
      { kind: 'threw', message: /^\{ toString: null \}$/ },
    ],
    ['answers another colour', "() => 'blue'", { kind: 'no_colour', shown: /^blue$/ }],
    ['answers no colour', '() => undefined', { kind: 'no_colour', shown: /^undefined$/ }],
    ['answers what only looks like one', "() => ['red']", { kind: 'no_colour', shown: /'red'/ }],
  ])('%s: faulty, and which', async (_what, source, { kind, ...text }) => {
    const [[name, pattern] = []] = Object.entries(text);
    expect(await light.judge(image, source, output)).toEqual({
      kind: 'faulty',
      fault: { kind, [String(name)]: expect.stringMatching(pattern ?? /never/) },
    });
  });

  test('does not end: faulty, within the limit', async () => {
    expect(await light.judge(image, '() => { for (;;); }', output)).toEqual({
      kind: 'faulty',
      fault: { kind: 'endless', limitMs: 1500 },
    });
  });

  test('cannot answer in place of the worker', async () => {
    const source = `() => { try { self.postMessage({ kind: 'judged', value: 'green' }) } catch {}
      MessagePort.prototype.postMessage = () => 'green'; return 'red' }`;
    expect(await light.judge(image, source, output)).toEqual({ kind: 'colour', colour: 'red' });
  });

  test('is not run here', async () => {
    await light.judge(image, '() => { globalThis.wasHere = 1; return "red" }', output);
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
    expect(await trusted.judge(image, source, output)).toEqual({ kind: 'colour', colour: 'green' });
    expect(await trusted.judge(image, source, output)).toEqual({ kind: 'colour', colour: 'green' });
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
    expect(await throwing.judge(image, source, output)).toEqual({
      kind: 'faulty',
      fault: { kind: 'threw', message: 'TypeError: boo' },
    });
    const odd = trusting(() => 42, await shaOf(source));
    expect(await odd.judge(image, source, output)).toEqual({
      kind: 'faulty',
      fault: { kind: 'no_colour', shown: '42' },
    });
  });

  test('stays known when a newer image brings the same source', async () => {
    const asked: string[] = [];
    const all = new Map([[await shaOf(source), () => 'green'] as const]);
    all.get = (key) => {
      asked.push(key);
      return Map.prototype.get.call(all, key) as (() => 'green') | undefined;
    };
    const trusted = createTrafficLight(all, sandbox);
    const green = { kind: 'colour', colour: 'green' };
    expect(await trusted.judge('pocket-dojo/a:1111111', source, output)).toEqual(green);
    expect(await trusted.judge('pocket-dojo/a:2222222', source, output)).toEqual(green);
    expect(asked.length).toBe(1);
    // An edited copy does not take its place.
    await trusted.judge('pocket-dojo/a:2222222', `${source} `, output);
    expect(await trusted.judge('pocket-dojo/a:2222222', source, output)).toEqual(green);
    expect(asked.length).toBe(2);
  });

  test('is not trusted any more once it is edited', async () => {
    const trusted = createTrafficLight(new Map([[await shaOf(source), () => 'green']]), sandbox);
    expect(await trusted.judge(image, source, output)).toEqual({ kind: 'colour', colour: 'green' });
    expect(await trusted.judge(image, `${source} `, output)).toEqual({
      kind: 'colour',
      colour: 'red',
    });
  });
});

test('a kata without a red_amber_green.js is faulty, in words', async () => {
  expect(await light.judge(image, null, output)).toEqual({
    kind: 'faulty',
    fault: { kind: 'missing' },
  });
});
