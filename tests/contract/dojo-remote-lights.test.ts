import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { addRunner } from '../../src/dojo/add-runner.ts';
import { agreeToRunner } from '../../src/dojo/agree-to-runner.ts';
import { chooseRunner } from '../../src/dojo/choose-runner.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { setRunnerToken } from '../../src/dojo/set-runner-token.ts';
import { filesOf } from '../../src/kata/files.ts';
import type { Seen } from '../../src/runners/mock.ts';
import { hikerFiles, type TestDojo } from '../support/dojo.ts';
import { chosenRemote, newKata, openDojoWithRunners, pressTest } from '../support/other-runners.ts';
import { endStarted } from '../support/remote-run.ts';

let dojo: TestDojo;
let repository: KataRepository;
let seen: Seen = null;

beforeEach(async () => {
  dojo = openDojoWithRunners(() => Promise.resolve(seen));
  repository = await newKata(dojo);
});

afterEach(async () => {
  await dojo.close();
  await endStarted();
});

describe('a light from elsewhere', () => {
  test('says where it ran, and in which image when that was another', async () => {
    const url = await chosenRemote(dojo, {}, 'cyberdojofoundation/node_assert:1');
    await agreeToRunner(dojo, url, true);
    await pressTest(dojo, repository);
    expect((await repository.head()).events[1]).toMatchObject({
      ran_on: 'remote',
      image_name: 'cyberdojofoundation/node_assert:1',
    });
    const [heard] = await commands.heardBy(url);
    expect(JSON.parse(heard?.body ?? '')).toMatchObject({
      manifest: { image_name: 'cyberdojofoundation/node_assert:1' },
    });
  });

  test('is what red_amber_green.js of the kata says; what the runner said is told', async () => {
    const url = await chosenRemote(dojo, {
      stdout: { content: 'All tests passed\n' },
      outcome: 'red',
    });
    await agreeToRunner(dojo, url, true);
    expect(await pressTest(dojo, repository)).toMatchObject({
      kind: 'light',
      colour: 'green',
      otherwise: 'red',
    });
  });

  test('is what the runner says when the kata has no red_amber_green.js', async () => {
    const { 'red_amber_green.js': _, ...files } = hikerFiles();
    const without = await newKata(dojo, filesOf(Object.entries(files)));
    const amber = await chosenRemote(dojo, { outcome: 'amber' });
    await agreeToRunner(dojo, amber, true);
    expect(await pressTest(dojo, without)).toMatchObject({
      colour: 'amber',
      fault: null,
      otherwise: null,
    });
    const faulty = await chosenRemote(dojo, { outcome: 'faulty', log: { message: 'no lambda' } });
    await agreeToRunner(dojo, faulty, true);
    expect(await pressTest(dojo, without)).toMatchObject({
      colour: 'faulty',
      fault: { kind: 'reported', reason: 'no lambda' },
    });
    without.close();
  });

  test('is none when the runner is still fetching the image', async () => {
    const url = await chosenRemote(dojo, { outcome: 'pulling', status: '141' });
    await agreeToRunner(dojo, url, true);
    expect(await pressTest(dojo, repository)).toMatchObject({
      kind: 'remote',
      problem: { kind: 'pulling' },
    });
    expect((await repository.head()).events).toHaveLength(1);
  });

  test('has the files that the run made, but for names that cannot be kept', async () => {
    const created = {
      'made.txt': { content: 'made\n' },
      '../../out': { content: '' },
      '.git/x': { content: '' },
    };
    const url = await chosenRemote(dojo, {
      created,
      changed: { 'hiker.js': { content: 'changed\n' } },
    });
    await agreeToRunner(dojo, url, true);
    expect(await pressTest(dojo, repository)).toMatchObject({
      refusedFiles: ['../../out', '.git/x'],
    });
    const { files } = await repository.snapshot(-1);
    expect(files['made.txt']).toBe('made\n');
    expect(files['hiker.js']).toBe('changed\n');
  });
});

describe('a practice on the local runner', () => {
  test.each([
    ['6 * 7', 'green'],
    ['6 * 9', 'red'],
    ['6 * 9sd', 'amber'],
  ])('with the answer %s is %s', async (answer, colour) => {
    const { url, token } = await commands.startLocalRunner([]);
    const script = `(( 42 == $(cat answer) )) 2> wrong || status=$?
[ -s wrong ] && cat wrong >&2 && exit 2
[ -z "$status" ] && echo All tests passed || { echo AssertionError >&2; exit 1; }
`;
    const files = hikerFiles(undefined, { answer, 'cyber-dojo.sh': script });
    const kata = await newKata(dojo, files);
    await addRunner(dojo, { api: 'cyber-dojo', url });
    await setRunnerToken(dojo, url, token, { keep: false });
    await agreeToRunner(dojo, url, true);
    await chooseRunner(dojo, { kind: 'remote', url, imageName: null });
    expect(await pressTest(dojo, kata)).toMatchObject({ kind: 'light', colour, otherwise: null });
    expect((await kata.snapshot(-1)).files).toHaveProperty('wrong');
    kata.close();
    await commands.endServers([url]);
  });
});

describe('a light that a person says', () => {
  test('is that light, with the output that was pasted, whatever red_amber_green.js makes of it', async () => {
    await chooseRunner(dojo, { kind: 'mock' });
    seen = { colour: 'red', stdout: 'All tests passed\n', stderr: 'x'.repeat(60_000) };
    expect(await pressTest(dojo, repository)).toMatchObject({
      kind: 'light',
      colour: 'red',
      otherwise: null,
    });
    const { stdout, stderr, status, truncations } = await repository.snapshot(-1);
    expect([stdout, stderr.length, status]).toEqual(['All tests passed\n', 51_200, '1']);
    expect(truncations).toEqual({ stdout: false, stderr: true });
    expect((await repository.head()).events[1]).toMatchObject({ colour: 'red', ran_on: 'mock' });
  });

  test('is none when the person does not want to say', async () => {
    await chooseRunner(dojo, { kind: 'mock' });
    seen = null;
    expect(await pressTest(dojo, repository)).toEqual({ kind: 'stopped' });
    expect((await repository.head()).events).toHaveLength(1);
  });
});
