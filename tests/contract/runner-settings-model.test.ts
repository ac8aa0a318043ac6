import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreeToRunner } from '../../src/dojo/agree-to-runner.ts';
import { listRunners } from '../../src/dojo/list-runners.ts';
import { loadRunnerChoiceModel } from '../../src/ui/models/runner-choice.ts';
import type { TestDojo } from '../support/dojo.ts';
import { openDojoWithRunners } from '../support/other-runners.ts';

// Runners as the settings have them: without a practice that they are chosen for.

let dojo: TestDojo;

beforeEach(() => {
  dojo = openDojoWithRunners();
});

afterEach(() => dojo.close());

const url = 'https://r.example';
const typed = {
  api: 'cyber-dojo',
  url,
  token: 'secret',
  tokenHeader: 'Authorization',
  keep: true,
} as const;

const open = () => loadRunnerChoiceModel(dojo, null);
const now = () => listRunners(dojo, null);

test('the usual runner is chosen for all practices, and is seen at once', async () => {
  const model = await open();
  expect(model.scopes).toEqual(['all practices']);
  model.pick({ kind: 'mock' });
  expect(await model.choose()).toBe(true);
  expect(model.list.value.usual).toEqual({ kind: 'mock' });
  expect((await now()).usual).toEqual({ kind: 'mock' });
});

test('what was agreed to can be taken back: the person is asked again', async () => {
  const model = await open();
  await model.add(typed);
  await agreeToRunner(dojo, url, true);
  await model.takeBack(url);
  expect(model.list.value.remotes).toMatchObject([{ url, isAgreed: false, token: 'kept' }]);
  expect((await now()).remotes).toMatchObject([{ url, isAgreed: false, token: 'kept' }]);
});

test('a token can be forgotten', async () => {
  const model = await open();
  await model.add(typed);
  expect(await model.setToken(url, '', false)).toBeNull();
  expect((await now()).remotes).toMatchObject([{ url, token: 'none' }]);
});

test('the header of a token can be changed, to one that a page may send', async () => {
  const model = await open();
  await model.add(typed);
  expect(await model.setTokenHeader(url, ' X-Token ')).toBeNull();
  expect(model.list.value.remotes).toMatchObject([{ url, tokenHeader: 'X-Token' }]);
  expect(await model.setTokenHeader(url, 'Cookie')).toMatchObject({ field: 'tokenHeader' });
  expect((await now()).remotes).toMatchObject([{ url, tokenHeader: 'X-Token', token: 'kept' }]);
});
