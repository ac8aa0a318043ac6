import { afterEach, describe, expect, test } from 'vitest';
import {
  endStarted,
  never,
  piston,
  problemOf,
  remoteAt,
  runOn,
  saying,
  standIn,
} from '../support/remote-run.ts';
import type { Behaviour } from '../support/stand-in.ts';

afterEach(endStarted);

describe('a Piston that', () => {
  const atPiston = (url: string) => problemOf(runOn(remoteAt(url, 'piston')));
  const pistonRun = { stdout: 'o', stderr: '', code: 0, signal: null, output: 'o' };

  test('passes on 1024 characters, as it does unless told otherwise, gives no light', async () => {
    const url = await piston(15_000, 1024);
    const loud = { 'cyber-dojo.sh': 'printf "%2000s" x' };
    expect(await problemOf(runOn(remoteAt(url, 'piston'), { files: loud }))).toMatchObject({
      kind: 'output_limit',
    });
  });

  test('gives less time than the kata asks for says so', async () => {
    const url = await piston(500, 65_536);
    expect(await atPiston(url)).toMatchObject({ kind: 'time_limit', limitS: 0.5, askedS: 1 });
  });

  test('is asked for what it has', async () => {
    const url = await piston(500, 65_536);
    expect(await remoteAt(url, 'piston').check(never)).toEqual({
      ok: true,
      value: { api: 'piston', languages: ['bash 5.2.0', 'python 3.12.0'] },
    });
  });

  test('has no such language is told, before or after it is asked', async () => {
    const url = await piston(15_000, 65_536);
    for (const language of ['cobol', 'ruby']) {
      const running = runOn(remoteAt(url, 'piston'), { image: `pocket-dojo/${language}_unit:1` });
      expect(await problemOf(running)).toMatchObject({ kind: 'no_language', language });
    }
  });

  test.each<readonly [what: string, Partial<Behaviour>, result: object]>([
    [
      'is out of time',
      saying({ run: { ...pistonRun, code: null, status: 'TO' } }),
      { kind: 'timed_out', stdout: 'o' },
    ],
    ['exits', saying({ run: { ...pistonRun, code: 9 } }), { kind: 'finished', status: '9' }],
    [
      'is killed',
      saying({ run: { ...pistonRun, code: null, signal: 'SIGSEGV' } }),
      { kind: 'finished', status: '139' },
    ],
    [
      'fails in itself',
      saying({ run: { ...pistonRun, code: null, status: 'XX', message: 'cgroup' } }),
      { kind: 'remote', problem: { kind: 'faulty', log: 'cgroup' } },
    ],
    [
      'says nothing of the run',
      saying({ language: 'bash' }),
      { kind: 'remote', problem: { kind: 'not_understood' } },
    ],
    [
      'says neither how it ended',
      saying({ run: { ...pistonRun, code: null } }),
      { kind: 'remote', problem: { kind: 'not_understood' } },
    ],
    ['breaks down', { status: 500 }, { kind: 'remote', problem: { kind: 'exception' } }],
    ['is none', { status: 404 }, { kind: 'remote', problem: { kind: 'no_runner' } }],
  ])('%s', async (_what, behaviour, result) => {
    expect(await runOn(remoteAt(await standIn(behaviour), 'piston'))).toMatchObject(result);
  });
});
