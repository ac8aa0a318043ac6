import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { addRunner } from '../../src/dojo/add-runner.ts';
import { agreeToRunner } from '../../src/dojo/agree-to-runner.ts';
import { checkRunner } from '../../src/dojo/check-runner.ts';
import { chooseRunner, chooseRunnerOfKata } from '../../src/dojo/choose-runner.ts';
import { listRunners } from '../../src/dojo/list-runners.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { removeRunner } from '../../src/dojo/remove-runner.ts';
import type { RunnerChoice } from '../../src/dojo/runner-settings.ts';
import { setRunnerToken } from '../../src/dojo/set-runner-token.ts';
import { warmRunner } from '../../src/dojo/warm-runner.ts';
import type { TestDojo } from '../support/dojo.ts';
import { chosenRemote, newKata, openDojoWithRunners, pressTest } from '../support/other-runners.ts';
import { endStarted, never } from '../support/remote-run.ts';

let dojo: TestDojo;
let repository: KataRepository;

beforeEach(async () => {
  dojo = openDojoWithRunners();
  repository = await newKata(dojo);
});

afterEach(async () => {
  await dojo.close();
  await endStarted();
});

const heardAt = async (url: string) => (await commands.heardBy(url)).length;

describe('where a practice is run', () => {
  test('is this browser, until the person chooses', async () => {
    expect(await pressTest(dojo, repository)).toMatchObject({ kind: 'light', colour: 'green' });
    expect((await repository.head()).events[1]).toMatchObject({ ran_on: 'browser' });
    expect(await listRunners(dojo, repository.id)).toEqual({
      remotes: [],
      usual: { kind: 'browser' },
      ofKata: null,
    });
  });

  test('is the usual runner, or one of its own', async () => {
    const url = await chosenRemote(dojo);
    await agreeToRunner(dojo, url, true);
    await chooseRunnerOfKata(dojo, repository.id, { kind: 'browser' });
    const other = await newKata(dojo);
    await pressTest(dojo, repository);
    await pressTest(dojo, other);
    expect(await heardAt(url)).toBe(1);
    expect((await repository.head()).events[1]).toMatchObject({ ran_on: 'browser' });
    expect((await other.head()).events[1]).toMatchObject({ ran_on: 'remote' });
    await chooseRunnerOfKata(dojo, repository.id, null);
    await pressTest(dojo, repository);
    expect(await heardAt(url)).toBe(2);
    other.close();
  });

  test('is kept, and known again when the browser is opened next', async () => {
    const url = await chosenRemote(dojo);
    await agreeToRunner(dojo, url, true);
    await chooseRunnerOfKata(dojo, repository.id, { kind: 'mock' });
    const again = openDojoWithRunners(undefined, dojo.prefix);
    const { remotes, usual, ofKata } = await listRunners(again, repository.id);
    expect(remotes).toEqual([
      {
        api: 'cyber-dojo',
        url,
        tokenHeader: 'Authorization',
        isOnThisMachine: true,
        isAgreed: true,
        token: 'none',
      },
    ]);
    expect([usual, ofKata]).toEqual([{ kind: 'remote', url, imageName: null }, { kind: 'mock' }]);
  });

  test('is this browser again when the runner is removed', async () => {
    const url = await chosenRemote(dojo);
    await agreeToRunner(dojo, url, true);
    await setRunnerToken(dojo, url, 'secret', { keep: true });
    await removeRunner(dojo, url);
    expect(await pressTest(dojo, repository)).toMatchObject({ kind: 'light', colour: 'green' });
    expect(await heardAt(url)).toBe(0);
    await addRunner(dojo, { api: 'cyber-dojo', url });
    const { remotes } = await listRunners(dojo, null);
    expect(remotes).toMatchObject([{ isAgreed: false, token: 'none' }]);
  });

  test('is this browser, not another runner elsewhere, when its own one is removed', async () => {
    const [own, usual] = [await chosenRemote(dojo), await chosenRemote(dojo)];
    await agreeToRunner(dojo, usual, true);
    await chooseRunnerOfKata(dojo, repository.id, { kind: 'remote', url: own, imageName: null });
    await removeRunner(dojo, own);
    await pressTest(dojo, repository);
    expect((await repository.head()).events[1]).toMatchObject({ ran_on: 'browser' });
    expect(await heardAt(usual)).toBe(0);
  });

  test('cannot be a runner that is not known', async () => {
    const choice: RunnerChoice = { kind: 'remote', url: 'https://no.example', imageName: null };
    await expect(chooseRunner(dojo, choice)).rejects.toThrow('no runner https://no.example');
    await expect(agreeToRunner(dojo, 'https://no.example', true)).rejects.toThrow('no runner');
  });
});

describe('files leave the machine', () => {
  test('only when the person has agreed to it, for that address', async () => {
    const url = await chosenRemote(dojo);
    const asks = {
      kind: 'unagreed',
      remote: { api: 'cyber-dojo', url, tokenHeader: 'Authorization' },
    };
    expect(await pressTest(dojo, repository)).toEqual(asks);
    await warmRunner(dojo, await repository.head());
    expect(await heardAt(url)).toBe(0);
    expect((await repository.head()).events).toHaveLength(1);
    await agreeToRunner(dojo, url, true);
    expect(await pressTest(dojo, repository)).toMatchObject({ kind: 'light' });
    await pressTest(dojo, repository);
    expect(await heardAt(url)).toBe(2);
    await agreeToRunner(dojo, url, false);
    expect(await pressTest(dojo, repository)).toEqual(asks);
    expect(await heardAt(url)).toBe(2);
  });

  test('not when it is only asked whether the runner is there', async () => {
    const url = await chosenRemote(dojo);
    expect(await checkRunner(dojo, url, never)).toMatchObject({
      ok: true,
      value: { isReady: true },
    });
    expect((await commands.heardBy(url)).map(({ body }) => body)).toEqual(['', '']);
  });
});

describe('a token', () => {
  test('is in memory, and gone with the page, unless the person says to keep it', async () => {
    const url = await chosenRemote(dojo);
    await agreeToRunner(dojo, url, true);
    const tokenOf = async (of: TestDojo) => (await listRunners(of, null)).remotes[0]?.token;
    await setRunnerToken(dojo, url, ' secret ', { keep: false });
    await pressTest(dojo, repository);
    const [heard] = await commands.heardBy(url);
    expect(heard?.headers['authorization']).toBe('Bearer secret');
    expect(await tokenOf(dojo)).toBe('in memory');
    expect(JSON.stringify(await dojo.otherRunners?.setting.read())).not.toContain('secret');
    expect(await tokenOf(openDojoWithRunners(undefined, dojo.prefix))).toBe('none');
    await setRunnerToken(dojo, url, 'secret', { keep: true });
    expect(await tokenOf(openDojoWithRunners(undefined, dojo.prefix))).toBe('kept');
    await setRunnerToken(dojo, url, null, { keep: true });
    expect(await tokenOf(dojo)).toBe('none');
  });

  test('has no character that a header cannot have', async () => {
    const url = await chosenRemote(dojo);
    expect(await setRunnerToken(dojo, url, 'sé\ncret', { keep: false })).toEqual({
      ok: false,
      problem: { kind: 'bad_token' },
    });
  });
});

describe('a runner is added', () => {
  test('once, by an address that is safe', async () => {
    const add = (url: string, tokenHeader?: string) =>
      addRunner(dojo, {
        api: 'piston',
        url,
        ...(tokenHeader === undefined ? {} : { tokenHeader }),
      });
    expect(await add(' https://r.example/piston/ ', 'X-Token')).toEqual({
      ok: true,
      value: { api: 'piston', url: 'https://r.example/piston', tokenHeader: 'X-Token' },
    });
    expect(await add('https://r.example/piston')).toMatchObject({ problem: { kind: 'known' } });
    expect(await add('http://r.example')).toMatchObject({ problem: { kind: 'not_https' } });
    for (const header of ['Cookie', 'Sec-Fetch-Site', 'two words', '', 'Host']) {
      const problem = { kind: 'bad_header' };
      expect(await add('https://other.example', header)).toMatchObject({ problem });
    }
  });

  test('by two tabs at once, and both are there', async () => {
    const other = openDojoWithRunners(undefined, dojo.prefix);
    await Promise.all([
      addRunner(dojo, { api: 'piston', url: 'https://one.example' }),
      addRunner(other, { api: 'piston', url: 'https://two.example' }),
    ]);
    const urls = (await listRunners(dojo, null)).remotes.map(({ url }) => url);
    expect(urls.toSorted()).toEqual(['https://one.example', 'https://two.example']);
  });
});
