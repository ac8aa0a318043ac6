import { describe, expect, test } from 'vitest';
import { finishInPython, python } from '../support/python.ts';

describe('the files of a run', () => {
  test('what Python writes comes back, and what is not text stays behind', async () => {
    const main = `import os
open('made.txt', 'w').write('made\\n')
os.makedirs('deep/er')
open('deep/er/made.txt', 'w').write('é')
open('given.txt', 'a').write('more')
open('binary', 'wb').write(bytes(256))
import hiker
`;
    const { created, changed } = await python(main, { 'given.txt': 'given ', 'hiker.py': '' });
    expect(created).toEqual({ 'made.txt': 'made\n', 'deep/er/made.txt': 'é' });
    expect(changed).toEqual({ 'given.txt': 'given more' });
  });

  test('the shell sees what Python does, and the other way', async () => {
    const { stdout, stderr } = await finishInPython(`
echo one > a.txt
ln -s a.txt link
chmod 640 a.txt
python3 - <<'END'
import os, stat
print(open('link').read(), oct(os.stat('a.txt').st_mode), os.path.islink('link'))
os.chmod('a.txt', 0o755)
os.rename('a.txt', 'b.txt')
os.symlink('b.txt', 'other')
with open('b.txt', 'a') as f:
    f.write('two\\n')
os.mkdir('folder')
END
ls -l b.txt | cut -c1-10
cat other
ls -F
rm link; rmdir folder
python3 -c "import os; print(sorted(os.listdir('.')))"
`);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      `one
 0o100640 True
-rwxr-xr-x
one
two
b.txt*
cyber-dojo.sh
folder/
link@
other@
['b.txt', 'cyber-dojo.sh', 'other']
`,
    );
  });

  test('times are the same on both sides, to the last digit', async () => {
    const { stdout } = await finishInPython(`
echo 1 > first; echo 2 > second
python3 - <<'END'
import os
first, second = (os.stat(name).st_mtime_ns for name in ('first', 'second'))
print(first < second)
os.utime('first', ns=(second, second))
print(os.stat('first').st_mtime_ns == second)
open('third', 'w').close()
print(os.stat('third').st_mtime_ns > second)
os.utime('third')
print(os.stat('third').st_mtime_ns > second)
END
[ third -nt first ] && echo newer
[ first -nt second ] || [ second -nt first ] || echo same
`);
    expect(stdout).toBe('True\nTrue\nTrue\nTrue\nnewer\nsame\n');
  });

  test('what the shell takes away from modes, Python does too', async () => {
    const { stdout } = await finishInPython(`umask 027
python3 -c "import os; open('made', 'w'); os.mkdir('folder'); os.umask(0)"
touch other
stat -c '%a %n' made folder other`);
    expect(stdout).toBe('640 made\n750 folder\n640 other\n');
  });

  test('no bytecode is left behind', async () => {
    const { stdout } = await finishInPython('python3 -c "import hiker"; ls -a', {
      'hiker.py': 'answer = 42\n',
    });
    expect(stdout).toBe('.\n..\ncyber-dojo.sh\nhiker.py\n');
  });

  test('the library cannot be changed', async () => {
    const { stderr } = await python("import json\nopen(json.__file__, 'w')\n");
    expect(stderr).toContain("'/usr/lib/python3.14/json/__init__.py'");
    expect(stderr).toMatch(/\nPermissionError: /);
  });

  test('a file that grows in small steps costs little', async () => {
    const { stdout, durationS } = await python(`
with open('large', 'wb', buffering=0) as f:
    for i in range(20000):
        f.write(b'0123456789' * 10)
import os
print(os.path.getsize('large'))
os.remove('large')
`);
    expect(stdout).toBe('2000000\n');
    expect(durationS).toBeLessThan(3);
  });
});
