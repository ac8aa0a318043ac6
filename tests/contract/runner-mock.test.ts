import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/dojo/runner-ports.ts';
import { maxTextLength } from '../../src/kata/output.ts';
import { createMockRunner, type AskForLight } from '../../src/runners/mock.ts';
import { requestOf } from '../support/run-files.ts';

function run(
  askForLight: AskForLight,
  signal = new AbortController().signal,
  name = 'a',
): Promise<RunResult> {
  const request = requestOf({ 'cyber-dojo.sh': 'echo', name });
  return createMockRunner(askForLight).run(request, { signal, onProgress: () => undefined });
}

describe('a run that a person tells of', () => {
  test.each([
    ['red', '1'],
    ['amber', '1'],
    ['green', '0'],
  ] as const)('as %s is that, with what was pasted', async (colour, status) => {
    const result = await run(() => Promise.resolve({ colour, stdout: 'zwölf ☃\n', stderr: '' }));
    expect(result).toEqual({
      kind: 'finished',
      stdout: 'zwölf ☃\n',
      stderr: '',
      status,
      truncations: { stdout: false, stderr: false },
      created: {},
      changed: {},
      durationS: 0,
      reportedColour: colour,
    });
  });

  test('is cut at 50 K characters of stdout and of stderr, which is told', async () => {
    const pasted = 'é'.repeat(60_000);
    const result = await run(() =>
      Promise.resolve({ colour: 'red', stdout: 'small', stderr: pasted }),
    );
    expect(result).toMatchObject({
      stdout: 'small',
      stderr: 'é'.repeat(maxTextLength),
      truncations: { stdout: false, stderr: true },
    });
  });

  test('is stopped at once, though nobody has answered', async () => {
    const stop = new AbortController();
    let asked: AbortSignal | null = null;
    const running = run((_request, signal) => {
      asked = signal;
      return new Promise(() => undefined);
    }, stop.signal);
    stop.abort();
    expect(await running).toEqual({ kind: 'stopped' });
    // So that the question can be taken from the screen.
    expect(asked).toMatchObject({ aborted: true });
  });

  test('is not asked for when the person has stopped before', async () => {
    const ask: AskForLight = () => Promise.reject(new Error('nobody should be asked'));
    expect(await run(ask, AbortSignal.abort())).toEqual({ kind: 'stopped' });
  });

  test('is none when they do not want to say, or cannot be asked', async () => {
    expect(await run(() => Promise.resolve(null))).toEqual({ kind: 'stopped' });
    expect(await run(() => Promise.reject(new Error('no screen')))).toMatchObject({
      kind: 'unreachable',
    });
  });

  test('is its own when several go at once', async () => {
    const ask: AskForLight = (request) =>
      Promise.resolve({ colour: 'green', stdout: request.files['name'] ?? '', stderr: '' });
    const results = await Promise.all(['a', 'b', 'c'].map((name) => run(ask, undefined, name)));
    expect(results.map((result) => ('stdout' in result ? result.stdout : ''))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
