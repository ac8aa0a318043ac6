import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { agreeToRunner } from '../../src/dojo/agree-to-runner.ts';
import { chooseRunnerOfKata } from '../../src/dojo/choose-runner.ts';
import { listRunners } from '../../src/dojo/list-runners.ts';
import type { KataRepository } from '../../src/dojo/ports.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import { loadRunnerChoiceModel, type TypedRunner } from '../../src/ui/models/runner-choice.ts';
import type { TestDojo } from '../support/dojo.ts';
import { chosenRemote, newKata, openDojoWithRunners } from '../support/other-runners.ts';
import { endStarted, saying, standIn } from '../support/remote-run.ts';

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

const open = () => loadRunnerChoiceModel(dojo, repository.id);
const now = () => listRunners(dojo, repository.id);
const typed: TypedRunner = {
  api: 'cyber-dojo',
  url: 'https://r.example/',
  token: '',
  tokenHeader: 'Authorization',
  keep: false,
};

describe('choosing where tests run', () => {
  test('is for this practice alone, unless it is said to be for all', async () => {
    const model = await open();
    expect([model.picked.value, model.scope.value]).toEqual([{ kind: 'browser' }, 'this practice']);
    model.pick({ kind: 'mock' });
    expect(await model.choose()).toBe(true);
    expect(await now()).toMatchObject({ usual: { kind: 'browser' }, ofKata: { kind: 'mock' } });
  });

  test('for all practices lets this one follow the usual choice again', async () => {
    await chooseRunnerOfKata(dojo, repository.id, { kind: 'browser' });
    const model = await open();
    model.pick({ kind: 'mock' });
    model.setScope('all practices');
    expect(await model.choose()).toBe(true);
    expect(await now()).toMatchObject({ usual: { kind: 'mock' }, ofKata: null });
  });

  test('and picking nothing else leaves it following the usual choice', async () => {
    expect(await (await open()).choose()).toBe(true);
    expect((await now()).ofKata).toBeNull();
  });

  test('picks a runner that was just added, with its token, and asks nothing of it', async () => {
    const model = await open();
    expect(await model.add({ ...typed, token: 'secret' })).toBeNull();
    const picked = { kind: 'remote', url: 'https://r.example', imageName: null };
    expect(model.picked.value).toEqual(picked);
    expect(model.list.value.remotes).toMatchObject([{ isAgreed: false, token: 'in memory' }]);
    await model.setToken('https://r.example', '', false);
    expect(model.list.value.remotes).toMatchObject([{ token: 'none' }]);
    await model.remove('https://r.example');
    expect(model.picked.value).toEqual({ kind: 'browser' });
    expect(model.list.value.remotes).toEqual([]);
  });

  test.each<readonly [Partial<TypedRunner>, field: string, words: string]>([
    [{ url: 'nowhere' }, 'url', 'no address'],
    [{ url: 'http://r.example' }, 'url', 'https://'],
    [{ tokenHeader: 'a b' }, 'tokenHeader', 'no name of a header'],
    [{ token: 'sécret' }, 'token', 'plain (ASCII) alphabet'],
  ])(
    'says beside the field what is wrong with %j, and adds nothing',
    async (change, field, words) => {
      const model = await open();
      const problem = await model.add({ ...typed, ...change });
      expect(problem).toMatchObject({ field, words: expect.stringContaining(words) as string });
      expect((await now()).remotes).toEqual([]);
    },
  );

  test('says whether a runner is there', async () => {
    const url = await standIn(saying({ 'ready?': true, sha: 'abcdef0123' }));
    const model = await open();
    await model.add({ ...typed, url });
    await model.check(url);
    expect(model.checks.value.get(url)).toEqual({
      isGood: true,
      words: 'The runner is there and ready (abcdef0).',
    });
    await endStarted();
    await model.check(url);
    expect(model.checks.value.get(url)).toMatchObject({
      isGood: false,
      words: expect.stringContaining('could not be reached') as string,
    });
  });
});

describe('a press of [test] for a runner elsewhere', () => {
  let url: string;
  let model: KataModel;

  beforeEach(async () => {
    url = await chosenRemote(dojo, { stdout: { content: 'All tests passed', truncated: false } });
    model = await loadKataModel(dojo, repository.id);
  });
  afterEach(() => model.close());

  const lights = () => model.lights.value.map(({ colour, ranOn }) => `${colour} ${ranOn}`);
  const sent = async () => (await commands.heardBy(url)).length;

  /** Pressed, and answered as soon as it asks. */
  const press = async (say: 'agree' | 'run here' | null): Promise<void> => {
    const pressed = model.test();
    await expect.poll(() => model.consent.value?.about.url).toBe(url);
    expect(await sent()).toBe(0);
    model.consent.value?.answer(say);
    await pressed;
  };

  test('goes on after the person has agreed, and asks no more', async () => {
    await press('agree');
    expect(lights()).toEqual(['create null', 'green remote']);
    expect(await sent()).toBe(1);
    await model.test();
    expect(lights()).toEqual(['create null', 'green remote', 'green remote']);
  });

  test('runs here instead when the person says so, and the practice does from then on', async () => {
    await press('run here');
    await model.test();
    expect(lights()).toEqual(['create null', 'green browser', 'green browser']);
    expect(model.runners.value?.ofKata).toEqual({ kind: 'browser' });
    expect(await sent()).toBe(0);
  });

  test('is no run when the person cancels, and asks again', async () => {
    await press(null);
    expect(lights()).toEqual(['create null']);
    expect(model.notices.value).toMatchObject([{ kind: 'told' }]);
    await press(null);
    expect(await sent()).toBe(0);
  });

  test('is gone when it is stopped while it asks', async () => {
    const pressed = model.test();
    await expect.poll(() => model.consent.value).not.toBeNull();
    model.stop();
    await pressed;
    expect(model.consent.value).toBeNull();
    expect(lights()).toEqual(['create null']);
  });

  test('that gave no light can be run here, and the choice stays as it was', async () => {
    await agreeToRunner(dojo, url, true);
    await endStarted();
    await model.test();
    expect(model.notices.value).toMatchObject([
      { ways: ['run again', 'run here', 'choose a runner'] },
    ]);
    await model.testHere();
    expect(lights()).toEqual(['create null', 'green browser']);
    expect(model.notices.value).toEqual([]);
    expect(model.runners.value?.ofKata).toBeNull();
  });
});
