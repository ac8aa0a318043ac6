import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';

describe('cyber-dojo.sh', () => {
  test('is bash: a loop, a function, an if, a pipe, a redirection and its own exit status', async () => {
    const script = `#!/usr/bin/env bash
set -u
function count_lines { wc -l < "$1" | tr -d ' '; }
total=0
for name in *.txt; do
  if [ "$(count_lines "$name")" -gt 1 ]; then
    echo "$name is long" >> report.log
    total=$((total + 1))
  fi
done
sort -r report.log | head -n 1
cat missing.txt 2> /dev/null || echo "nothing missing" >&2
exit $((total + 40))
`;
    const result = await finish(script, {
      'a.txt': '1\n2\n',
      'b.txt': '1\n',
      'c.txt': '1\n2\n3\n',
    });
    expect(result).toMatchObject({
      kind: 'finished',
      stdout: 'c.txt is long\n',
      stderr: 'nothing missing\n',
      status: '42',
      truncations: { stdout: false, stderr: false },
    });
    expect({ ...result.created }).toEqual({ 'report.log': 'a.txt is long\nc.txt is long\n' });
    expect({ ...result.changed }).toEqual({});
  });

  test('a command that is not there is not found, 127', async () => {
    const { stdout, stderr, status } = await finish('echo before\nnosuchcommand --now\n');
    expect({ stdout, status }).toEqual({ stdout: 'before\n', status: '127' });
    expect(stderr).toMatch(/nosuchcommand: command not found\n$/);
  });

  test('goes on after a redirection into a folder that is not there', async () => {
    const { stdout, stderr, status } = await finish(
      'echo x > none/x; echo $?; echo x >> none/y || echo no; cat < none/z; echo x > sub; { echo a; echo b; } > kept.txt/c; echo x > kept.txt; cat kept.txt',
      { 'kept.txt': '', 'sub/a': '' },
    );
    expect(stdout).toBe('1\nno\nx\n');
    expect(stderr.split('\n')).toEqual([
      './cyber-dojo.sh: line 1: none/x: No such file or directory',
      './cyber-dojo.sh: line 1: none/y: No such file or directory',
      './cyber-dojo.sh: line 1: none/z: No such file or directory',
      './cyber-dojo.sh: line 1: sub: Is a directory',
      './cyber-dojo.sh: line 1: kept.txt/c: Not a directory',
      '',
    ]);
    expect(status).toBe('0');
  });

  test('a missing cyber-dojo.sh is a failing run, not a failing runner', async () => {
    const { runner, requestOf } = await import('../support/run-files.ts');
    const result = await runner.run(requestOf({ 'a.txt': '' }), {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(result).toMatchObject({ kind: 'finished', status: '127' });
  });

  test('has the environment that cyber-dojo gives', async () => {
    const { stdout } = await finish(
      'pwd; echo $HOME $CYBER_DOJO_SANDBOX $CYBER_DOJO_ID $CYBER_DOJO_IMAGE_NAME; node -p "process.env.CYBER_DOJO_ID"',
    );
    expect(stdout).toBe(
      '/sandbox\n/home/sandbox /sandbox a2b4C6-7 pocket-dojo/javascript_assert:0000000\na2b4C6-7\n',
    );
  });

  test('may source the cleaners that cyber-dojo has', async () => {
    const { stdout } = await finish(
      `source ~/cyber_dojo_fs_cleaners.sh
mkdir -p coverage report; touch coverage/x report/y a.tmp
cyber_dojo_delete_dirs coverage none
cyber_dojo_reset_dirs report
cyber_dojo_delete_files a.tmp none.tmp
ls; ls report | wc -l | tr -d ' '`,
    );
    expect(stdout).toBe('cyber-dojo.sh\nreport\n0\n');
  });

  test('sees files in folders, and names with blanks and unicode', async () => {
    const { stdout } = await finish('cat "src/ein wörtchen.txt"; node "src/größe 1.js"', {
      'src/ein wörtchen.txt': 'süß 🐞\n',
      'src/größe 1.js': 'console.log(__filename, "→ 🐞");\n',
    });
    expect(stdout).toBe('süß 🐞\n/sandbox/src/größe 1.js → 🐞\n');
  });

  test('passes output of programs through pipes and into files', async () => {
    const { stdout, created } = await finish(
      `node -e 'console.log("b\\na"); console.error("err")' 2>err.txt | sort; echo 1 2 | node -e 'process.stdin.on("data", (text) => console.log(String(text).split(" ")))'`,
    );
    expect(stdout).toBe("a\nb\n[ '1', '2\\n' ]\n");
    expect({ ...created }).toEqual({ 'err.txt': 'err\n' });
  });

  test('has no more than it was given: nothing of one run is there in the next', async () => {
    await finish(
      'echo left > /tmp/left; echo left > ~/left; export LEFT=1; readonly LEFT; node -e "globalThis.left = Array.prototype.left = 1"',
    );
    const { stdout } = await finish(
      'ls /tmp ~; echo "[${LEFT:-}]"; node -p "[typeof left, typeof [].left]"',
    );
    expect(stdout).not.toContain('left\n');
    expect(stdout).toContain("[]\n[ 'undefined', 'undefined' ]\n");
  });
});
