import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { maxTextLength } from '../../src/kata/output.ts';
import { remoteWords } from '../../src/ui/words/runners.ts';
import {
  endStarted,
  greenRun,
  problemOf,
  remoteAt,
  runOn,
  saying,
  standIn,
} from '../support/remote-run.ts';
import type { Behaviour } from '../support/stand-in.ts';

afterEach(endStarted);

describe('a runner elsewhere that', () => {
  test('is not there, or does not allow this page, could not be reached: both are said', async () => {
    const gone = await standIn({});
    await commands.endServers([gone]);
    expect(await problemOf(runOn(remoteAt(gone)))).toMatchObject({ kind: 'no_answer' });
    const closed = await standIn({ cors: false, ...saying({ run_cyber_dojo_sh: greenRun }) });
    const problem = await problemOf(runOn(remoteAt(closed)));
    expect(problem).toEqual({ kind: 'no_answer', url: closed });
    expect(remoteWords(problem, location.origin)).toContain(`have to name ${location.origin}`);
    // The browser asked whether it may, and sent no file.
    expect(await commands.heardBy(closed)).toEqual([]);
  });

  test('never answers, or never ends, is given max_seconds and 15 more', async () => {
    const urls = await Promise.all([standIn({ way: 'silent' }), standIn({ way: 'trickle' })]);
    const startedAt = performance.now();
    for (const problem of await Promise.all(urls.map((url) => problemOf(runOn(remoteAt(url)))))) {
      expect(problem).toMatchObject({ kind: 'too_late', limitS: 16 });
    }
    expect(performance.now() - startedAt).toBeLessThan(18_000);
  });

  test('never answers can be stopped at once', async () => {
    const url = await standIn({ way: 'trickle' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    expect(await runOn(remoteAt(url), { signal: stop.signal })).toEqual({ kind: 'stopped' });
  });

  test.each<readonly [what: string, Partial<Behaviour>, problem: object]>([
    ['answers without an end', { way: 'endless' }, { kind: 'too_large', limitBytes: 16_000_000 }],
    ['is cut off', { way: 'cut', body: '{"run' }, { kind: 'broken_off' }],
    [
      'sends on',
      { status: 302, headers: { Location: 'http://localhost:9/' } },
      { kind: 'redirected' },
    ],
    ['asks for a token', { status: 401 }, { kind: 'denied', hasToken: false }],
    ['forbids', { status: 403, body: '<html>' }, { kind: 'denied' }],
    ['has no such path', { status: 404, body: 'Not Found' }, { kind: 'no_runner' }],
    ['takes no POST', { status: 405 }, { kind: 'no_runner' }],
    ['is asked too often', { status: 429 }, { kind: 'busy' }],
    ['has no room', { status: 503 }, { kind: 'busy' }],
    [
      'has an exception',
      {
        status: 400,
        ...saying({ exception: { class: 'Runner', message: 'unversioned\u0007\nimage_name' } }),
      },
      { kind: 'exception', status: 400, message: 'unversioned image_name' },
    ],
    [
      'has an exception and calls it fine',
      { ...saying({ exception: { message: 'oh dear' } }) },
      { kind: 'exception', status: 200, message: 'oh dear' },
    ],
    [
      'has a very long exception',
      { status: 500, ...saying({ exception: { message: 'x'.repeat(10_000) } }) },
      { kind: 'exception', message: `${'x'.repeat(200)}…` },
    ],
    [
      'breaks down in its proxy',
      { status: 502, body: '<h1>Bad\tGateway</h1>' },
      { kind: 'exception', status: 502, message: '<h1>Bad Gateway</h1>' },
    ],
    [
      'breaks down silently',
      { status: 500 },
      { kind: 'exception', message: 'it does not say why' },
    ],
    ['answers nothing', {}, { kind: 'not_understood', reason: 'it is no JSON object' }],
    ['answers a page', { body: '<!doctype html>' }, { kind: 'not_understood' }],
    ['answers a number', { body: '42' }, { kind: 'not_understood' }],
    ['nests without an end', { body: '['.repeat(1_000_000) }, { kind: 'not_understood' }],
    ['answers something else', saying({ 'ready?': true }), { kind: 'no_runner' }],
    ['answers null', saying({ run_cyber_dojo_sh: null }), { kind: 'not_understood' }],
  ])('%s', async (_what, behaviour, problem) => {
    expect(await problemOf(runOn(remoteAt(await standIn(behaviour))))).toMatchObject(problem);
  });

  test('refuses the token says so in other words than one that misses it', async () => {
    const url = await standIn({ status: 401 });
    const problem = await problemOf(runOn(remoteAt(url, 'cyber-dojo', 'old')));
    expect(problem).toMatchObject({ kind: 'denied', hasToken: true });
  });

  test.each<readonly [key: string, value: unknown]>([
    ['stdout', 'text'],
    ['stdout', { content: 7 }],
    ['stderr', null],
    ['status', 0],
    ['status', '256'],
    ['status', '1\n2'],
    ['outcome', undefined],
    ['outcome', 'blue'],
    ['created', []],
    ['created', { a: 'text' }],
    ['changed', null],
    ['changed', { 'a.txt': { content: null } }],
  ])('answers %s as %j is not understood', async (key, value) => {
    const url = await standIn(saying({ run_cyber_dojo_sh: { ...greenRun, [key]: value } }));
    expect(await problemOf(runOn(remoteAt(url)))).toMatchObject({ kind: 'not_understood' });
  });

  test('answers far too much is cut to what any run may give', async () => {
    const big = { content: 'x'.repeat(60_000), truncated: false };
    const names = Array.from({ length: 100 }, (_, n) => `made${n + 100}`);
    const made = `{${names.map((name) => `"${name}":${JSON.stringify(big)}`).join(',')}}`;
    const told = { ...greenRun, stdout: big, stderr: big, created: 0, changed: 0 };
    const body = JSON.stringify({ run_cyber_dojo_sh: told })
      .replace('"created":0', `"created":${made}`)
      .replace(
        '"changed":0',
        '"changed":{"__proto__":{"content":"p"},"not-sent":{"content":"n"},"a.txt":{"content":"b"}}',
      );
    const result = await runOn(remoteAt(await standIn({ body })));
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    expect([result.stdout.length, result.stderr.length]).toEqual([maxTextLength, maxTextLength]);
    expect(result.truncations).toEqual({ stdout: true, stderr: true });
    expect(Object.keys(result.created)).toEqual(names.slice(0, 16));
    expect(new Set(Object.values(result.created).map(({ length }) => length))).toEqual(
      new Set([maxTextLength]),
    );
    expect(Object.entries(result.changed)).toEqual([['a.txt', 'b']]);
  });
});
