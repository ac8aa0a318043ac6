import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hasBubblewrap,
  processesWith,
  run,
  runFolders,
  type Ran,
} from '../support/ask-local-runner.ts';
import { startLocalRunner, type LocalRunnerProcess } from '../support/local-runner.ts';

describe.each([
  ['without a sandbox', ['--plain']],
  ...(hasBubblewrap ? [['in bubblewrap', []] as const] : []),
] as const)('a run on this machine %s', (_how, args) => {
  let runner: LocalRunnerProcess;
  beforeAll(async () => {
    process.env['SECRET_OF_THE_PERSON'] = 'do not tell';
    runner = await startLocalRunner(args);
  });
  afterAll(() => runner.end());

  test('knows nothing of the environment that the runner was started in', async () => {
    const { stdout } = await run(runner, 'env | sed s/=.*// | sort');
    const isPlain = runner.said.includes('NOT in a sandbox');
    expect(stdout.content.trim().split('\n')).toEqual(
      (isPlain ? ['POCKET_DOJO_RUN', 'TMPDIR'] : [])
        .concat('CYBER_DOJO_ID', 'CYBER_DOJO_IMAGE_NAME', 'CYBER_DOJO_SANDBOX', 'HOME', 'LANG')
        .concat('PATH', 'PWD', 'SHLVL', 'USER', '_')
        .toSorted(),
    );
  });

  test.each([
    ['in the background', 'sleep SECONDS & echo done'],
    ['in a session of its own', '(setsid sleep SECONDS >/dev/null 2>&1 &); sleep 0.1; echo done'],
    ['with the output still open', '(setsid sleep SECONDS &); sleep 0.1; echo done'],
    [
      'in another folder, with no environment',
      '(cd /; env -i sleep SECONDS) & sleep 0.1; echo done',
    ],
    ['deaf to signals', `bash -c "trap '' TERM HUP INT; sleep SECONDS; sleep 1" & echo done`],
  ])('leaves no process behind: %s', async (_what, script) => {
    const seconds = `3${Math.floor(Math.random() * 1e6)}.5`;
    const startedAt = performance.now();
    const { stdout } = await run(runner, script.replace('SECONDS', seconds));
    expect(stdout.content).toBe('done\n');
    expect(performance.now() - startedAt).toBeLessThan(3000);
    await expect.poll(() => processesWith(seconds)).toEqual([]);
  });

  test('that is out of time is killed with all that it has started', async () => {
    const seconds = `4${Math.floor(Math.random() * 1e6)}.5`;
    const script = `(setsid sleep ${seconds} &); sleep ${seconds} & sleep ${seconds}`;
    expect(await run(runner, script, { maxSeconds: 1 })).toMatchObject({
      outcome: 'timed_out',
      status: '142',
    });
    await expect.poll(() => processesWith(seconds)).toEqual([]);
  });

  test('is killed when nobody waits for it any longer', async () => {
    const seconds = `5${Math.floor(Math.random() * 1e6)}.5`;
    const manifest = { image_name: '', max_seconds: 10 };
    const body = JSON.stringify({
      id: '',
      files: { 'cyber-dojo.sh': `sleep ${seconds}` },
      manifest,
    });
    const asking = request(`${runner.url}/run_cyber_dojo_sh`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${runner.token}` },
    });
    asking.on('error', () => undefined).end(body);
    await expect.poll(() => processesWith(seconds).length).toBeGreaterThan(0);
    asking.destroy();
    await expect.poll(() => processesWith(seconds)).toEqual([]);
  });

  test('leaves no folder behind, not even one that cannot be entered', async () => {
    const before = runFolders();
    await run(runner, 'mkdir -p a/b; touch a/b/c; chmod 000 a/b a .');
    await expect.poll(() => runFolders().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('is killed, and its folder goes, when the runner is ended', async () => {
    const before = runFolders();
    const other = await startLocalRunner(args);
    const seconds = `6${Math.floor(Math.random() * 1e6)}.5`;
    const running = run(other, `(setsid sleep ${seconds} &); sleep ${seconds}`).catch(String);
    await expect.poll(() => processesWith(seconds).length).toBeGreaterThan(0);
    expect(await other.end('SIGINT')).toBe(0);
    await running;
    expect(processesWith(seconds)).toEqual([]);
    expect(runFolders().filter((name) => !before.includes(name))).toEqual([]);
  });

  test('tells 50 K characters of what was printed, of each stream, and that there was more', async () => {
    const script = 'head -c 60000 /dev/zero | tr "\\0" x; head -c 51200 /dev/zero | tr "\\0" y >&2';
    const { stdout, stderr } = await run(runner, script);
    expect([stdout.content.length, stdout.truncated]).toEqual([51_200, true]);
    expect([stderr.content.length, stderr.truncated]).toEqual([51_200, false]);
  });

  test('waits its turn when many go at once, and too many are told so', async () => {
    const runs = Array.from({ length: 40 }, (_, n) => run(runner, `sleep 0.3; echo ${n}`));
    const settled = await Promise.allSettled(runs);
    const done = settled.flatMap((one, n) => (one.status === 'fulfilled' ? [[n, one.value]] : []));
    expect(done.length).toBeGreaterThan(16);
    expect(done.length).toBeLessThan(40);
    for (const [n, { stdout }] of done as [number, Ran][]) expect(stdout.content).toBe(`${n}\n`);
    expect(await run(runner, 'echo alive')).toMatchObject({ stdout: { content: 'alive\n' } });
  });
});

describe.runIf(hasBubblewrap)('a run in bubblewrap', () => {
  let runner: LocalRunnerProcess;
  beforeAll(async () => {
    runner = await startLocalRunner();
    // Else what follows would happen to this machine.
    if (!runner.said.includes('in a sandbox (bubblewrap)')) throw new Error(runner.said);
  });
  afterAll(() => runner.end());

  test('has no network, not even to this machine', async () => {
    const { port } = new URL(runner.url);
    const script = `exec 3<>/dev/tcp/127.0.0.1/${port} && echo reached`;
    expect((await run(runner, script)).stdout.content).toBe('');
    // The same, where it is allowed: so that the silence above says something.
    const plain = await startLocalRunner(['--plain']);
    expect((await run(plain, script)).stdout.content).toBe('reached\n');
    await plain.end();
  });

  test('sees no file of the person, no other process, and writes nowhere else', async () => {
    const script = `ls -a /root /home /tmp /etc | grep -v '^\\(passwd\\|group\\)$'
ls -d /proc/[0-9]* | wc -l
touch /usr/x /opt/x 2>&1 | grep -c 'Read-only\\|Permission'
whoami; pwd; hostname`;
    const { stdout } = await run(runner, script);
    expect(stdout.content).not.toContain('pocket-dojo');
    expect(stdout.content).not.toContain('shadow');
    expect(stdout.content).toMatch(/\nsandbox\n\/sandbox\ncyber-dojo\n$/);
    const processes = Number(/\n(\d+)\n\d+\nsandbox/.exec(stdout.content)?.[1]);
    expect(processes).toBeLessThan(8);
    expect(existsSync('/usr/x') || existsSync('/opt/x')).toBe(false);
  });
});
