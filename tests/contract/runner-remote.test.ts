import { afterEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { RunResult } from '../../src/dojo/runner-ports.ts';
import {
  endStarted,
  greenRun,
  never,
  remoteAt,
  runOn,
  saying,
  sentFiles,
  standIn,
} from '../support/remote-run.ts';

afterEach(endStarted);

describe('what is asked', () => {
  test("is cyber-dojo's own, with the token in the header that was chosen", async () => {
    const url = await standIn(saying({ run_cyber_dojo_sh: greenRun }));
    await runOn(remoteAt(`${url}/below`, 'cyber-dojo', 'secret'));
    await runOn(remoteAt(url, 'cyber-dojo', 'secret', 'X-Token'));
    await runOn(remoteAt(url));
    const heard = await commands.heardBy(url);
    expect(heard.map(({ method, url: path }) => `${method} ${path}`)).toEqual([
      'POST /below/run_cyber_dojo_sh',
      'POST /run_cyber_dojo_sh',
      'POST /run_cyber_dojo_sh',
    ]);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      id: 'a2b4C6-7',
      files: sentFiles,
      manifest: { image_name: 'pocket-dojo/bash_bats:0000000', max_seconds: 1 },
    });
    expect(heard.map(({ headers }) => [headers['authorization'], headers['x-token']])).toEqual([
      ['Bearer secret', undefined],
      [undefined, 'secret'],
      [undefined, undefined],
    ]);
    for (const { headers } of heard) {
      expect(headers['cookie']).toBeUndefined();
      expect(headers['referer']).toBeUndefined();
    }
  });

  test('is whether it is ready, and of what it was built', async () => {
    const url = await standIn(
      saying({ 'ready?': true, sha: '41d7e6068ab75716e4c7b9262a3a44323b4d1448' }),
    );
    expect(await remoteAt(url).check(never)).toEqual({
      ok: true,
      value: { api: 'cyber-dojo', isReady: true, sha: '41d7e6068ab75716e4c7b9262a3a44323b4d1448' },
    });
    const paths = (await commands.heardBy(url)).map(({ url: path }) => path);
    expect(paths).toEqual(['/ready?', '/sha']);
  });

  test('is that the image be fetched, when a kata is opened', async () => {
    const url = await standIn(saying({ pull_image: 'pulling' }));
    remoteAt(url).warm('cyberdojofoundation/python_pytest:56fa098');
    await expect.poll(() => commands.heardBy(url)).toHaveLength(1);
    const [heard] = await commands.heardBy(url);
    expect([heard?.url, JSON.parse(heard?.body ?? '')]).toEqual([
      '/pull_image',
      { id: 'warm', image_name: 'cyberdojofoundation/python_pytest:56fa098' },
    ]);
  });
});

describe('an outcome', () => {
  const outcomes: readonly (readonly [told: object, RunResult | object])[] = [
    [{}, { kind: 'finished', stdout: 'out', status: '0', reportedColour: 'green' }],
    [
      { outcome: 'amber', status: '2' },
      { kind: 'finished', status: '2', reportedColour: 'amber' },
    ],
    [{ outcome: 'red' }, { kind: 'finished', reportedColour: 'red' }],
    [
      { outcome: 'faulty', log: { exception: { context: 'illegal colour', message: ['blue'] } } },
      { kind: 'finished', stdout: 'out', reportedFault: 'illegal colour: blue' },
    ],
    [
      { outcome: 'timed_out', stdout: greenRun.stderr, status: '142' },
      { kind: 'timed_out', stdout: '', status: '142' },
    ],
    [
      { outcome: 'pulling', stdout: greenRun.stderr, status: '141' },
      { kind: 'remote', problem: { kind: 'pulling', image: 'pocket-dojo/bash_bats:0000000' } },
    ],
    [
      { outcome: 'faulty', stdout: greenRun.stderr, status: '143' },
      { kind: 'remote', problem: { kind: 'faulty' } },
    ],
    [
      { outcome: 'faulty', stdout: greenRun.stderr, status: '144' },
      { kind: 'remote', problem: { kind: 'faulty' } },
    ],
  ];
  test.each(outcomes)('of %j is told as %j', async (told, result) => {
    const url = await standIn(saying({ run_cyber_dojo_sh: { ...greenRun, ...told } }));
    expect(await runOn(remoteAt(url))).toMatchObject(result);
  });
});
