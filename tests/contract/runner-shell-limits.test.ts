import { describe, expect, test } from 'vitest';
import { finish, runFiles } from '../support/run-files.ts';

describe('what goes wrong in cyber-dojo.sh ends in a status', () => {
  test('a fork bomb', async () => {
    const { status, stderr } = await finish(':(){ :|:& };:\n');
    expect({ status, stderr }).toEqual({
      status: '126',
      stderr: 'bash: :: maximum recursion depth (1000) exceeded\n',
    });
  });

  test('a function that calls itself for ever, and a script that does', async () => {
    const endless = await finish('echo before; f() { f; }; f\n');
    expect(endless).toMatchObject({ stdout: 'before\n', status: '126' });
    expect(endless.stderr).toContain('f: maximum recursion depth');
    expect((await finish('bash ./cyber-dojo.sh\n')).status).not.toBe('0');
  });

  test('a removed sandbox, or a removed world; the next run has a fresh one', async () => {
    const emptied = await finish('rm -rf /sandbox; ls /sandbox; echo still here', { 'a.txt': 'a' });
    expect(emptied).toMatchObject({ stdout: 'still here\n', status: '0' });
    expect((await finish('rm -rf /')).stderr).toContain('dangerous');
    expect((await finish('rm -rf --no-preserve-root /; echo $?')).status).not.toBe('');
    expect((await finish('pwd; ls; ls /usr', { 'a.txt': 'a' })).stdout).toBe(
      '/sandbox\na.txt\ncyber-dojo.sh\nbin\nlocal\n',
    );
  });

  test('a syntax error: what stands before it runs, and the message names file and line', async () => {
    const { stdout, stderr, status } = await finish(
      'echo before\nif true; then\n  echo in\ndone\n',
    );
    expect({ stdout, stderr, status }).toEqual({
      stdout: 'before\n',
      stderr:
        "./cyber-dojo.sh: line 4: syntax error near unexpected token `done'\n" +
        "./cyber-dojo.sh: line 4: `done'\n",
      status: '2',
    });
  });

  test.each([
    ['an empty script', '', '0', ''],
    ['a script without a newline at its end', 'echo last', '0', 'last\n'],
    ['exit 300', 'exit 300', '44', ''],
    ['a command that is not there', 'nosuch', '127', ''],
  ])('%s', async (_what, script, status, stdout) => {
    expect(await finish(script)).toMatchObject({ status, stdout });
  });
});

describe('much output', () => {
  test('a million lines', async () => {
    const { stdout, truncations, status } = await finish('seq 1000000; echo done >&2');
    expect(stdout.startsWith('1\n2\n3\n')).toBe(true);
    expect({ status, cut: truncations.stdout }).toEqual({ status: '0', cut: true });
  });

  test('a line of 5 MB, through a pipe', async () => {
    const { stdout } = await finish("printf '%5000000s' x | wc -c | tr -d ' '");
    expect(stdout).toBe('5000000\n');
  });

  test('bytes that are no text survive pipes and files', async () => {
    const { stdout } = await finish(
      `node -e 'process.stdout.write(Buffer.from([0, 1, 254, 255]))' > b; wc -c < b; od -An -tx1 b
{ cat b; cat b; } | wc -c; bash -c 'cat b' | xxd -p; x=$(printf '\\xff'); printf %s "$x" | od -An -tx1`,
    );
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      '4',
      '00 01 fe ff',
      '8',
      '0001feff',
      'ff',
      '',
    ]);
  });
});

describe('a run that is stopped by its time', () => {
  test.each([
    ['an endless loop', 'echo so far; echo err >&2; while :; do :; done'],
    [
      'an endless loop in a nested script',
      'printf "echo so far; echo err >&2; while :; do :; done" > a.sh; bash a.sh',
    ],
    [
      'one after hidden output',
      'echo gone > f; x=$(echo hidden); echo p | cat > /dev/null; echo so far; echo err >&2; while :; do :; done',
    ],
  ])('%s: what led to the person until then was shown, and no more', async (_what, script) => {
    const result = await runFiles(script, {}, { maxSeconds: 1 });
    expect(result).toMatchObject({ kind: 'timed_out' });
    expect(JSON.stringify(result)).toContain('so far');
    expect(JSON.stringify(result)).toContain('err');
    expect(JSON.stringify(result)).not.toMatch(/gone|hidden/);
  });
});
