import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { RemoteApi } from '../../src/dojo/remote.ts';
import type { Runner, RunProgress, RunResult } from '../../src/dojo/runner-ports.ts';
import { filesOf, type Files } from '../../src/kata/files.ts';
import { maxTextLength } from '../../src/kata/output.ts';
import { createRemoteRunner } from '../../src/runners/remote/remote-runner.ts';
import { requestOf, runner as browserRunner } from '../support/run-files.ts';

type Subject = {
  readonly name: string;
  readonly imageName: string;
  /** Piston tells nothing of files. */
  readonly tellsFiles: boolean;
  readonly start: () => Promise<{ readonly runner: Runner; readonly url: string | null }>;
};

const image = 'pocket-dojo/javascript_assert:0000000';

const subjects: readonly Subject[] = [
  {
    name: 'in this browser',
    imageName: image,
    tellsFiles: true,
    start: () => Promise.resolve({ runner: browserRunner, url: null }),
  },
  {
    name: 'on this machine, in bubblewrap where it is',
    imageName: image,
    tellsFiles: true,
    start: async () => remote('cyber-dojo', await commands.startLocalRunner([])),
  },
  {
    name: 'on this machine, without a sandbox',
    imageName: image,
    tellsFiles: true,
    start: async () => remote('cyber-dojo', await commands.startLocalRunner(['--plain'])),
  },
  ...['bash', 'python', 'javascript', 'perl'].map((language): Subject => ({
    name: `on Piston, in ${language}`,
    imageName: `pocket-dojo/${language}_assert:0000000`,
    tellsFiles: false,
    start: async () =>
      remote('piston', await commands.startPiston({ runTimeout: 15_000, outputMaxSize: 65_536 })),
  })),
];

function remote(
  api: RemoteApi,
  { url, token }: { readonly url: string; readonly token: string },
): { readonly runner: Runner; readonly url: string } {
  const its = { api, url, tokenHeader: 'Authorization' };
  return { runner: createRemoteRunner(its, token === '' ? null : token, fetch), url };
}

describe.each(subjects)('a run $name', ({ imageName, tellsFiles, start }) => {
  let runner: Runner;
  let url: string | null = null;
  beforeAll(async () => ({ runner, url } = await start()));
  afterAll(() => (url === null ? undefined : commands.endServers([url])));

  type Options = { maxSeconds?: number; signal?: AbortSignal; seen?: RunProgress[] };
  function run(script: string, files: Files = {}, options: Options = {}): Promise<RunResult> {
    const { maxSeconds = 10, signal = new AbortController().signal, seen = [] } = options;
    return runner.run(
      requestOf(
        filesOf([...Object.entries(files), ['cyber-dojo.sh', script]]),
        maxSeconds,
        imageName,
      ),
      { signal, onProgress: (progress) => seen.push(progress) },
    );
  }

  async function finish(script: string, files: Files = {}) {
    const result = await run(script, files);
    if (result.kind !== 'finished') throw new Error(`it did not finish: ${JSON.stringify(result)}`);
    return result;
  }

  test('tells what was printed where, and the status', async () => {
    const seen: RunProgress[] = [];
    const result = await run('echo out; echo err >&2; exit 3', {}, { seen });
    expect(result).toMatchObject({
      kind: 'finished',
      stdout: 'out\n',
      stderr: 'err\n',
      status: '3',
      truncations: { stdout: false, stderr: false },
    });
    expect((result as { durationS: number }).durationS).toBeGreaterThan(0);
    expect(seen.map(({ kind }) => kind).slice(0, 2)).toEqual(['starting', 'running']);
  });

  test('has the files, in their folders, with every character that they have', async () => {
    const { stdout } = await finish('cat sub/ünï.txt empty.txt ./-x "$CYBER_DOJO_SANDBOX/☃"', {
      'sub/ünï.txt': 'Zoë 𝄞 ﬀ \u2028\r\n',
      'empty.txt': '',
      '-x': 'no newline at the end',
      '☃': '\ufeffmarked\n',
    });
    expect(stdout).toBe('Zoë 𝄞 ﬀ \u2028\r\nno newline at the end\ufeffmarked\n');
  });

  test('knows what cyber-dojo tells a run', async () => {
    const { stdout } = await finish(
      'source ~/cyber_dojo_fs_cleaners.sh; cyber_dojo_delete_files gone; ls; echo $CYBER_DOJO_ID $CYBER_DOJO_IMAGE_NAME',
      { gone: '', there: '' },
    );
    expect(stdout).toBe(`cyber-dojo.sh\nthere\na2b4C6-7 ${imageName}\n`);
  });

  test('has nothing to read from', async () => {
    expect(await finish('cat; echo read $?')).toMatchObject({ stdout: 'read 0\n' });
  });

  test('is cut at 50 K characters of stdout and of stderr, which is told', async () => {
    const big = 'é'.repeat(30_000);
    const { stdout, stderr, truncations } = await finish('cat big big; echo small >&2', { big });
    expect(stdout).toBe('é'.repeat(maxTextLength));
    expect(stderr).toBe('small\n');
    expect(truncations).toEqual({ stdout: true, stderr: false });
    const other = await finish('cat big big >&2', { big });
    expect(other.truncations).toEqual({ stdout: false, stderr: true });
  });

  test('that prints what is no text is shown as far as it is', async () => {
    const { stdout } = await finish(String.raw`printf 'a\xff\xfeb\x00c\n'`);
    expect(stdout).toBe('a\ufffd\ufffdb\u0000c\n');
  });

  test('starts afresh each time', async () => {
    await finish('echo made > made; echo made > ~/made; echo made > /tmp/made-by-a-run 2>&1; true');
    expect(await finish('ls; cat made ~/made 2>/dev/null; true')).toMatchObject({
      stdout: 'cyber-dojo.sh\n',
    });
  });

  test('that does not end is stopped at max_seconds, with the output so far', async () => {
    const result = await run('echo so far; while true; do :; done', {}, { maxSeconds: 1 });
    expect(result).toMatchObject({ kind: 'timed_out', stdout: 'so far\n', status: '142' });
    expect(result).not.toHaveProperty('created');
    const { durationS } = result as { durationS: number };
    expect(durationS).toBeGreaterThanOrEqual(1);
    expect(durationS).toBeLessThan(3);
    expect(await finish('echo alive')).toMatchObject({ stdout: 'alive\n' });
  });

  test('is stopped by the person at once, and the next one is fine', async () => {
    const stop = new AbortController();
    const running = run('while true; do :; done', {}, { signal: stop.signal });
    setTimeout(() => stop.abort(), 500);
    const startedAt = performance.now();
    expect(await running).toEqual({ kind: 'stopped' });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(await finish('echo alive')).toMatchObject({ stdout: 'alive\n' });
  });

  test('is not begun when the person has stopped before', async () => {
    expect(await run('echo', {}, { signal: AbortSignal.abort() })).toEqual({ kind: 'stopped' });
  });

  test('is its own when several go at once', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => finish(`cat mine`, { mine: `${n}` })),
    );
    expect(results.map(({ stdout }) => stdout)).toEqual(['1', '2', '3', '4']);
  });

  test.runIf(tellsFiles)(
    'gives back the text files that it made and changed, no others',
    async () => {
      const { created, changed } = await finish(
        `mkdir -p deep/er; echo new > sub/made.txt; printf x > deep/er/.dot; echo more >> kept.txt
rm gone.txt; echo elsewhere > /tmp/elsewhere; echo same > same.txt; ln -s kept.txt link.txt
printf 'a\\0b' > turned.txt; printf '\\xe9' > latin; printf '' > empty; printf 'b\\0b' > binary`,
        {
          'sub/there.txt': '',
          'kept.txt': 'kept\n',
          'gone.txt': 'gone\n',
          'same.txt': 'same\n',
          'turned.txt': 'text\n',
        },
      );
      expect(Object.entries(created)).toEqual([
        ['deep/er/.dot', 'x'],
        ['empty', ''],
        ['sub/made.txt', 'new\n'],
      ]);
      expect(Object.entries(changed)).toEqual([['kept.txt', 'kept\nmore\n']]);
    },
  );

  test.runIf(tellsFiles)('gives back 16 files that it made, by name, cut at 50 K', async () => {
    const { created, changed } = await finish(
      'for i in {40..11}; do echo $i > made$i.txt; done; cat big big > made11.txt; cat big big > big2',
      { big: '𝄞'.repeat(20_000), big2: '' },
    );
    expect(Object.keys(created)).toEqual(Array.from({ length: 16 }, (_, i) => `made${i + 11}.txt`));
    expect(created['made11.txt']).toBe('𝄞'.repeat(maxTextLength / 2));
    expect(Object.keys(changed)).toEqual(['big2']);
  });

  test.runIf(tellsFiles)('gives back files named as what objects have', async () => {
    const files = filesOf([['__proto__', 'a\n']]);
    const script = 'cat __proto__; echo c > toString; echo d > __proto__';
    const { stdout, created, changed } = await finish(script, files);
    expect(stdout).toBe('a\n');
    expect(Object.entries(created)).toEqual([['toString', 'c\n']]);
    expect(Object.entries(changed)).toEqual([['__proto__', 'd\n']]);
  });

  test.runIf(!tellsFiles)('gives back no files: Piston has none to tell of', async () => {
    const { created, changed } = await finish('echo new > made; echo more >> kept', {
      kept: 'k\n',
    });
    expect([Object.keys(created), Object.keys(changed)]).toEqual([[], []]);
  });
});
