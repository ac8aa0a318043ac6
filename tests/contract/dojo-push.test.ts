import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { setGitProxy } from '../../src/dojo/git-proxy.ts';
import type { GitCredentials, PushStep } from '../../src/dojo/git-ports.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { lastPushedTo, pushKata, type PushProblem } from '../../src/dojo/push-kata.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import type { GitServerSettings } from '../support/git-server.ts';
import { valueOf } from '../support/groups.ts';
import { creationOf, openNew, saveRun, submissionOn } from '../support/katas.ts';

let dojo: TestDojo;
let kata: KataRepository;
const urls: string[] = [];
const never = new AbortController().signal;

beforeEach(async () => {
  dojo = openDojo();
  kata = await openNew(dojo.store, creationOf('AAAAAA'));
  await saveRun(kata);
  await saveRun(kata);
});
afterEach(() => dojo.close());
afterAll(() => commands.endGitServers(urls));

async function served(settings: Partial<GitServerSettings> = {}): Promise<string> {
  const url = await commands.startGitServer({ script: '', ...settings });
  urls.push(url);
  return url;
}

const steps: PushStep[] = [];

function pushed(url: string, credentials: GitCredentials | null = null, signal = never) {
  steps.length = 0;
  const onStep = (step: PushStep): void => void steps.push(step);
  return pushKata(dojo, kata, { url, host: 'here' }, { credentials, signal, onStep });
}

async function problemOf(url: string, credentials?: GitCredentials): Promise<PushProblem> {
  const done = await pushed(url, credentials);
  if (done.ok) throw new Error('it was pushed');
  return done.problem;
}

const theirRefs = 'git for-each-ref --format="%(refname) %(objectname)"';

async function refsIn(url: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await commands.inGitServer(url, theirRefs)).trim().split('\n');
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}

describe('a practice that is pushed', () => {
  test('is there whole: its branch and its tags, and no more', async () => {
    const url = await served();
    // Another tab was faster: what it kept is no event, and goes nowhere.
    const { tip } = await kata.head();
    await saveRun(kata);
    expect((await kata.save(submissionOn(tip, 3))).ok).toBe(false);
    expect([...(await kata.copy()).refs.keys()].some((ref) => ref.includes('fail-'))).toBe(true);
    expect(valueOf(await pushed(url)).refs).toBe(5);
    const { refs } = await kata.copy();
    const events = [...refs].filter(([ref]) => !ref.includes('fail-'));
    expect(await refsIn(url)).toEqual(new Map(events));
    expect(await commands.inGitServer(url, 'git fsck --strict --full')).toBe('');
    expect(
      await commands.inGitServer(url, 'git clone -q . ../clone; git -C ../clone status --short'),
    ).toBe('');
  });

  test('is brought up to date by what is new alone, in two requests', async () => {
    const url = await served();
    const first = valueOf(await pushed(url));
    expect(valueOf(await pushed(url))).toEqual({ refs: 0, bytes: 0 });
    await saveRun(kata);
    const heard = (await commands.heardByGitServer(url)).length;
    const second = valueOf(await pushed(url));
    expect(second.refs).toBe(2);
    expect(steps).toEqual([
      { kind: 'asking' },
      { kind: 'packing', refs: 2 },
      { kind: 'sending', bytes: second.bytes },
    ]);
    expect(second.bytes).toBeLessThan(first.bytes);
    const asked = (await commands.heardByGitServer(url)).slice(heard);
    expect(asked.filter((line) => !line.startsWith('OPTIONS'))).toHaveLength(2);
    expect((await refsIn(url)).get('refs/tags/3')).toBe((await kata.head()).tip);
    expect(await commands.inGitServer(url, 'git fsck --strict --full')).toBe('');
  });

  test('of a hundred events goes there in two requests, too', async () => {
    for (let run = 0; run < 98; run += 1) await saveRun(kata);
    const url = await served();
    expect(valueOf(await pushed(url)).refs).toBe(102);
    const asked = await commands.heardByGitServer(url);
    expect(asked.filter((line) => !line.startsWith('OPTIONS'))).toHaveLength(2);
    expect(await refsIn(url)).toEqual((await kata.copy()).refs);
  });

  test('remembers where to, and its token for this visit alone', async () => {
    const url = await served({ auth: 'lion:söcret' });
    const token = { user: 'lion', token: 'söcret' };
    expect(await problemOf(url)).toMatchObject({ kind: 'git', problem: { kind: 'denied' } });
    expect(await lastPushedTo(dojo, 'AAAAAA')).toBe('');
    expect((await pushed(url, token)).ok).toBe(true);
    expect(await lastPushedTo(dojo, 'AAAAAA')).toBe(url);
    expect(dojo.gitRemotes.credentials.get('here')).toEqual(token);
    const anew = openDojo({}, dojo.prefix);
    expect(anew.gitRemotes.credentials.size).toBe(0);
    for (const name of ['git', 'pushes', 'runners']) {
      expect(JSON.stringify(await anew.setting(name).read())).not.toContain('söcret');
    }
    await anew.close();
  });

  test('goes through the proxy that the person has set', async () => {
    const url = await served({ cors: false });
    expect(await problemOf(url)).toMatchObject({ kind: 'git', problem: { kind: 'no_cors' } });
    const proxy = await commands.startCorsProxy();
    urls.push(proxy);
    valueOf(await setGitProxy(dojo, proxy));
    expect((await pushed(url)).ok).toBe(true);
    expect((await refsIn(url)).size).toBe(4);
  });
});

describe('nothing that is there is overwritten', () => {
  test('a main that is another history', async () => {
    const url = await served({ script: 'echo x > x; git add .; git commit -qm theirs' });
    const before = await refsIn(url);
    expect(await problemOf(url)).toEqual({ kind: 'other_history', ref: 'refs/heads/main' });
    expect(await refsIn(url)).toEqual(before);
  });

  test('a tag that is another commit', async () => {
    const url = await served({
      script: 'git checkout -qb other; git commit -q --allow-empty -m theirs; git tag 1',
    });
    const before = await refsIn(url);
    expect(await problemOf(url)).toEqual({ kind: 'other_history', ref: 'refs/tags/1' });
    expect(await refsIn(url)).toEqual(before);
  });

  test('what a host does not want is told in its own words, and all of it stays away', async () => {
    const url = await served();
    await commands.inGitServer(
      url,
      String.raw`printf '#!/bin/sh\ncase $1 in refs/tags/2) exit 1;; esac\n' > hooks/update; chmod +x hooks/update`,
    );
    expect(await problemOf(url)).toMatchObject({ kind: 'refused' });
    expect(await commands.inGitServer(url, theirRefs)).toBe('');
  });
});

test.each<[what: string, settings: Partial<GitServerSettings>, problem: object]>([
  ['a web page', { instead: 'page' }, { kind: 'git', problem: { kind: 'no_git' } }],
  ['an error', { instead: 'broken' }, { kind: 'git', problem: { kind: 'http', status: 500 } }],
  ['another address', { instead: 'redirect' }, { kind: 'git', problem: { kind: 'redirected' } }],
  ['half an answer', { instead: 'cut' }, { kind: 'git', problem: { kind: 'broken_off' } }],
])('where it finds %s, it says so, and what is here stays', async (_, settings, problem) => {
  const before = await kata.copy();
  expect(await problemOf(await served(settings))).toMatchObject(problem);
  expect((await kata.copy()).refs).toEqual(before.refs);
});

test('is stopped by the person', async () => {
  const url = await served();
  expect(await pushed(url, null, AbortSignal.abort())).toEqual({
    ok: false,
    problem: { kind: 'stopped' },
  });
});
