import { describe, expect, test } from 'vitest';
import type { RunProgress } from '../../src/dojo/runner-ports.ts';
import { filesOf } from '../../src/kata/files.ts';
import { maxTextLength } from '../../src/kata/output.ts';
import { finish, runFiles } from '../support/run-files.ts';

describe('a run that does not end', () => {
  test.each([
    ['in JavaScript', 'echo shell; node loop.js'],
    ['in JavaScript after an await', 'echo shell; node later.js'],
    ['in bash', 'echo shell; node -e "console.log(1)"; while true; do :; done'],
    ['in a program that waits', 'echo shell; node -e "console.log(1); setInterval(() => {}, 1e6)"'],
  ])('%s is stopped at max_seconds, with the output so far', async (_where, script) => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);
    const result = await runFiles(
      script,
      {
        'loop.js': 'console.log(1); for (;;);',
        'later.js': 'Promise.resolve().then(() => { console.log(1); for (;;); })',
      },
      { maxSeconds: 1 },
    );
    clearInterval(heart);
    expect(result).toMatchObject({ kind: 'timed_out', stdout: 'shell\n1\n', stderr: '' });
    expect(result).not.toHaveProperty('created');
    expect(beats).toBeGreaterThan(8);
    const { durationS } = result as { durationS: number };
    expect(durationS).toBeGreaterThanOrEqual(1);
    expect(durationS).toBeLessThan(2);
    expect(await finish('echo alive')).toMatchObject({ stdout: 'alive\n', status: '0' });
  });

  test('is stopped by the person, and the next run is fine', async () => {
    const stop = new AbortController();
    const seen: RunProgress[] = [];
    const running = runFiles(
      'node -e "console.log(1); for (;;);"',
      {},
      { signal: stop.signal, seen },
    );
    await expect.poll(() => seen.map(({ kind }) => kind)).toContain('output');
    stop.abort();
    expect(await running).toEqual({ kind: 'stopped' });
    expect(await finish('echo alive')).toMatchObject({ stdout: 'alive\n' });
  });

  test('is not begun when the person has stopped before', async () => {
    expect(await runFiles('echo', {}, { signal: AbortSignal.abort() })).toEqual({
      kind: 'stopped',
    });
  });

  test('of endless output keeps what may be kept', async () => {
    const result = await runFiles('node -e "for (;;) console.log(12345)"', {}, { maxSeconds: 1 });
    if (result.kind !== 'timed_out') throw new Error(result.kind);
    expect(result.stdout.length).toBe(maxTextLength);
    expect(result.truncations).toEqual({ stdout: true, stderr: false });
  });
});

describe('what a run tells while it runs', () => {
  test('is that it starts, runs, and prints', async () => {
    const seen: RunProgress[] = [];
    await runFiles('echo out; node -e "console.error(2); setTimeout(() => {}, 200)"', {}, { seen });
    expect(seen).toEqual([
      { kind: 'starting' },
      { kind: 'running' },
      { kind: 'output', stream: 'stdout', text: 'out\n' },
      { kind: 'output', stream: 'stderr', text: '2\n' },
    ]);
  });
});

describe('what comes back of a run', () => {
  test('are the text files that it made and changed, and no others', async () => {
    const { stdout, created, changed } = await finish(
      `echo new > sub/made.txt; mkdir -p deep/er; printf x > deep/er/.dot; echo more >> kept.txt
node -e "fs.writeFileSync('binary.bin', Buffer.from([1, 0, 2])); fs.writeFileSync('latin', Buffer.from([0xe9]))"
rm gone.txt; echo elsewhere > /tmp/elsewhere; echo same > same.txt; ln -s kept.txt link.txt; printf 'a\\0b' > turned.txt
ls binary.bin latin link.txt turned.txt`,
      {
        'sub/there.txt': '',
        'kept.txt': 'kept\n',
        'gone.txt': 'gone\n',
        'same.txt': 'same\n',
        'turned.txt': 'text\n',
      },
    );
    expect(stdout.split(/\s+/)).toEqual(['binary.bin', 'latin', 'link.txt', 'turned.txt', '']);
    expect({ ...created }).toEqual({ 'sub/made.txt': 'new\n', 'deep/er/.dot': 'x' });
    expect({ ...changed }).toEqual({ 'kept.txt': 'kept\nmore\n' });
  });

  test('is at most 16 made files, by name', async () => {
    const { created } = await finish('for i in {40..11}; do echo $i > made$i.txt; done');
    expect(Object.keys(created)).toEqual(Array.from({ length: 16 }, (_, i) => `made${i + 11}.txt`));
  });

  test('is cut at 50 K characters: stdout, stderr and each file', async () => {
    const { stdout, stderr, truncations, created, changed } = await finish(
      `node -e "const s = 'é'.repeat(60000); console.log(s); fs.writeFileSync('made', s)"; echo small >&2`,
      { 'large.txt': 'l'.repeat(60_000) },
    );
    expect(stdout).toBe('é'.repeat(maxTextLength));
    expect(stderr).toBe('small\n');
    expect(truncations).toEqual({ stdout: true, stderr: false });
    expect(created['made']).toBe('é'.repeat(maxTextLength));
    expect({ ...changed }).toEqual({});
  });

  test('is right for files named as what objects have', async () => {
    const files = filesOf([
      ['__proto__', 'a\n'],
      ['constructor', 'b\n'],
    ]);
    const { stdout, changed, created } = await finish(
      'cat __proto__ constructor; echo c > toString; echo d > __proto__',
      files,
    );
    expect(stdout).toBe('a\nb\n');
    expect(Object.entries(created)).toEqual([['toString', 'c\n']]);
    expect(Object.entries(changed)).toEqual([['__proto__', 'd\n']]);
  });

  test('is only what changed, of files of 25 KB and 5 MB, which are read whole in every way', async () => {
    const files = { 'small.txt': `${'s'.repeat(24)}\n`.repeat(1024), 'large.txt': 'l'.repeat(5e6) };
    const { stdout, changed, created } = await finish(
      `wc -c < small.txt; wc -l < small.txt; wc -c < large.txt; cat large.txt | tr l L | wc -c
node -p "fs.readFileSync('small.txt').length + fs.readFileSync('large.txt', 'utf8').length"
cp large.txt copy.txt; cmp large.txt copy.txt && echo same; rm copy.txt; echo more >> small.txt`,
      files,
    );
    expect(stdout).toBe('25600\n1024\n5000000\n5000000\n5025600\nsame\n');
    expect({ ...created }).toEqual({});
    expect({ ...changed }).toEqual({ 'small.txt': `${files['small.txt']}more\n` });
  });
});
