import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, messageIn, run } from '../support/ask-local-runner.ts';
import {
  localRunnerScript,
  startLocalRunner,
  type LocalRunnerProcess,
} from '../support/local-runner.ts';

describe('the local runner lets in', () => {
  const page = 'http://localhost:4173';
  let runner: LocalRunnerProcess;
  beforeAll(async () => {
    runner = await startLocalRunner(['--plain']);
  });
  afterAll(() => runner.end());

  test('who knows the token', async () => {
    const { status, json } = await ask(runner, 'ready?');
    expect([status, json]).toEqual([200, { 'ready?': true }]);
    expect((await ask(runner, 'alive?')).json).toEqual({ 'alive?': true });
    expect((await ask(runner, 'sha')).json).toEqual({
      sha: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  test.each(['', 'x', 'wrong-but-long-enough'])('nobody with the token "%s"', async (token) => {
    const reply = await ask(runner, 'alive?', { token });
    expect([reply.status, messageIn(reply)]).toEqual([
      401,
      'the token is missing or not the right one',
    ]);
  });

  test('a page that it was started for, which may read the answer', async () => {
    const reply = await ask(runner, 'alive?', { headers: { Origin: page } });
    expect(reply.status).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBe(page);
    const refused = await ask(runner, 'alive?', { headers: { Origin: page }, token: 'x' });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, page]);
  });

  test.each(['http://localhost:4174', 'https://localhost:4173', 'http://evil.example', 'null'])(
    'no page of %s, with or without the token',
    async (Origin) => {
      for (const method of ['GET', 'OPTIONS']) {
        const reply = await ask(runner, 'alive?', { method, headers: { Origin } });
        expect(reply.status).toBe(403);
        expect(reply.headers['access-control-allow-origin']).toBeUndefined();
      }
    },
  );

  test('a browser that asks beforehand, for that page, from another network too', async () => {
    const headers = {
      Origin: page,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
      'Access-Control-Request-Private-Network': 'true',
    };
    const reply = await ask(runner, 'run_cyber_dojo_sh', { method: 'OPTIONS', headers, token: '' });
    expect(reply.status).toBe(204);
    expect(reply.headers).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-allow-headers': 'Authorization, Content-Type',
      'access-control-allow-private-network': 'true',
      vary: 'Origin',
    });
  });

  test.each([
    'evil.example',
    'evil.example:4597',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
  ])('nobody who calls this machine "%s" (DNS rebinding)', async (Host) => {
    expect((await ask(runner, 'alive?', { headers: { Host } })).status).toBe(403);
  });

  test('no other method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await ask(runner, 'alive?', { method })).status).toBe(405);
    }
  });

  test.runIf(process.platform === 'linux')(
    'nobody from another machine: it listens on loopback alone',
    () => {
      const port = Number(new URL(runner.url).port).toString(16).toUpperCase().padStart(4, '0');
      const sockets =
        readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8');
      const listening = sockets.match(new RegExp(`[0-9A-F]+:${port} (?=[0-9A-F]+:0000 0A)`, 'g'));
      expect(listening).toEqual([`0100007F:${port} `]);
    },
  );

  test('no body above 5 MB, with or without its length told', async () => {
    const body = 'x'.repeat(6_000_000);
    const told = ask(runner, 'run_cyber_dojo_sh', { method: 'POST', body });
    expect((await told).status).toBe(413);
    const headers = { 'Transfer-Encoding': 'chunked' };
    const untold = ask(runner, 'run_cyber_dojo_sh', { method: 'POST', body, headers });
    expect((await untold).status).toBe(413);
  });

  test.each([
    ['run_cyber_dojo_sh', '', 'missing arguments: :id, :files, :manifest'],
    ['run_cyber_dojo_sh', '{"id":"x","files":{},"manifest":{},"x":1}', 'unknown argument: :x'],
    ['run_cyber_dojo_sh', '{', 'body is not JSON'],
    ['run_cyber_dojo_sh', '[]', 'body is not JSON Hash'],
    ['run_cyber_dojo_sh', '{"id":"x","files":{},"manifest":{}}', 'image_name is missing'],
    ['pull_image', '{"id":"x"}', 'missing argument: :image_name'],
    ['elsewhere', '', 'unknown path'],
  ])('%s %s, and answers with an exception of cyber-dojo', async (path, body, message) => {
    const reply = await ask(runner, path, { method: 'POST', body });
    expect([reply.status, messageIn(reply)]).toEqual([400, message]);
  });

  test.each(['../out', 'a/../../out', '/etc/out', 'a//b', './a', 'a\0b', ''])(
    'no file called %j',
    async (name) => {
      await expect(run(runner, 'true', { files: { [name]: '' } })).rejects.toThrow(
        'no file can have the name',
      );
    },
  );
});

describe('the start of the local runner', () => {
  test('says plainly what rights the code has', async () => {
    const plain = await startLocalRunner(['--plain']);
    expect(plain.said).toContain('NOT in a sandbox (started with --plain)');
    expect(plain.said).toContain('read, change and delete your files, and use the network');
    await plain.end();
  });

  test('makes another token each time, or takes the one that it is told', async () => {
    const [one, two] = await Promise.all([startLocalRunner(), startLocalRunner()]);
    expect(one.token).not.toBe(two.token);
    expect(one.token.length).toBe(32);
    await Promise.all([one.end(), two.end()]);
    const told = await startLocalRunner([], { POCKET_DOJO_RUNNER_TOKEN: 'a-token-of-my-own' });
    expect(told.token).toBe('a-token-of-my-own');
    await told.end();
  });

  test.each([
    [['--origin', 'http://localhost:4173/'], 'is no origin'],
    [['--port', 'x'], 'No such port'],
    [['--tools', '/no/such/folder'], 'There is no folder'],
    [['--public'], "Unknown option '--public'"],
  ])('refuses %j', async (args, words) => {
    const script = await localRunnerScript();
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});
