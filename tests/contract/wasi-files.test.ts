import { describe, expect, test } from 'vitest';
import { createHost } from '../support/wasi-host.ts';

const creates = 1;
const isDir = 2;
const isNew = 4;
const truncates = 8;
const [readOnly, writeOnly] = [2n, 64n];
const errno = {
  badf: 8,
  exist: 20,
  fault: 21,
  inval: 28,
  isdir: 31,
  loop: 32,
  noent: 44,
  notdir: 54,
  notempty: 55,
};

describe('the files of a WASI program', () => {
  test('are the files of the tree, both ways', () => {
    const host = createHost();
    const fd = host.open('sandbox/a.txt', { how: creates });
    expect(host.write(fd, 'hello\n')).toBe(0);
    expect(new TextDecoder().decode(host.tree.readFile('/sandbox/a.txt'))).toBe('hello\n');
    host.tree.writeFile('/sandbox/b.txt', new TextEncoder().encode('from the shell'));
    expect(host.read(host.open('sandbox/b.txt', { rights: readOnly }))).toBe('from the shell');
  });

  test('are read and written from where the last one ended, or from where one seeks to', () => {
    const host = createHost();
    const fd = host.open('tmp/a', { how: creates });
    host.write(fd, 'abc');
    host.write(fd, 'def');
    expect(host.seek(fd, 1, 0)).toBe(1);
    expect(host.read(fd, 3)).toBe('bcd');
    expect(host.seek(fd, -1, 2)).toBe(5);
    host.write(fd, 'XYZ');
    expect(host.seek(fd, 0, 1)).toBe(8);
    expect(host.seek(fd, -9, 2)).toBe(-errno.inval);
    host.seek(fd, 2, 2);
    host.write(fd, '!');
    expect(new TextDecoder().decode(host.tree.readFile('/tmp/a'))).toBe('abcdeXYZ\0\0!');
  });

  test('that are appended to grow at their end, wherever one is in them', () => {
    const host = createHost();
    host.tree.writeFile('/tmp/a', new TextEncoder().encode('1'));
    const fd = host.open('tmp/a', { rights: writeOnly, flags: 1 });
    host.tree.appendFile('/tmp/a', new TextEncoder().encode('2'));
    host.write(fd, '3');
    expect(new TextDecoder().decode(host.tree.readFile('/tmp/a'))).toBe('123');
  });

  test('leave the bytes alone that someone else holds', () => {
    const host = createHost();
    const given = new TextEncoder().encode('given');
    host.tree.writeFile('/tmp/a', given);
    host.write(host.open('tmp/a'), 'GIVEN');
    expect(new TextDecoder().decode(given)).toBe('given');
    expect(new TextDecoder().decode(host.tree.readFile('/tmp/a'))).toBe('GIVEN');
  });

  test('stay readable when they are removed or renamed while open', () => {
    const host = createHost();
    const fd = host.open('tmp/a', { how: creates });
    host.write(fd, 'still here');
    expect(host.path('path_unlink_file', 'tmp/a')).toBe(0);
    expect(host.stat('tmp/a')).toBe(errno.noent);
    host.seek(fd, 0, 0);
    expect(host.read(fd)).toBe('still here');
  });

  test('are cut and made longer', () => {
    const host = createHost();
    const fd = host.open('tmp/a', { how: creates });
    host.write(fd, 'abcdef');
    expect(host.call('fd_filestat_set_size', fd, 2n)).toBe(0);
    expect(host.call('fd_filestat_set_size', fd, 4n)).toBe(0);
    expect(new TextDecoder().decode(host.tree.readFile('/tmp/a'))).toBe('ab\0\0');
    host.open('tmp/a', { how: truncates });
    expect(host.tree.readFile('/tmp/a').length).toBe(0);
  });

  test('have times to the microsecond, both ways, and a later one after each change', () => {
    const host = createHost();
    const fd = host.open('tmp/a', { how: creates });
    const ns = 1_789_012_345_678_901_000n;
    expect(host.call('path_filestat_set_times', 3, 1, ...host.put(1024, 'tmp/a'), 0n, ns, 4)).toBe(
      0,
    );
    expect(host.stat('tmp/a')).toMatchObject({ changed: ns });
    expect(host.tree.stat('/tmp/a').mtimeMs).toBeCloseTo(1_789_012_345_678.901, 3);
    host.tree.utimes('/tmp/a', 1500.25);
    expect(host.stat('tmp/a')).toMatchObject({ changed: 1_500_250_000n });
    host.tree.utimes('/tmp/a', 0);
    host.write(fd, '1');
    const after = host.tree.stat('/tmp/a').mtimeMs;
    host.write(fd, '2');
    expect(host.tree.stat('/tmp/a').mtimeMs).toBeGreaterThan(after);
    expect(after).toBeGreaterThan(1000);
  });

  test('are linked, by name and by path', () => {
    const host = createHost();
    host.tree.writeFile('/tmp/real', new TextEncoder().encode('real'));
    expect(
      host.call('path_symlink', ...host.put(512, 'real'), 3, ...host.put(1024, 'tmp/alias')),
    ).toBe(0);
    expect(host.stat('tmp/alias', 0)).toMatchObject({ type: 7 });
    expect(host.stat('tmp/alias', 1)).toMatchObject({ type: 4, size: 4n });
    expect(host.open('tmp/alias', { follow: 0, rights: readOnly })).toBe(-errno.loop);
    expect(host.path('path_readlink', 'tmp/alias', 4096, 64, 3072)).toBe(0);
    expect(host.text(4096, host.view().getUint32(3072, true))).toBe('real');
    const link = [3, 0, ...host.put(512, 'tmp/real'), 3, ...host.put(1024, 'tmp/hard')] as const;
    expect(host.call('path_link', ...link)).toBe(0);
    expect(host.tree.stat('/tmp/hard').ino).toBe(host.tree.stat('/tmp/real').ino);
  });

  test('are listed whole through a small buffer, though some go meanwhile', () => {
    const host = createHost();
    const names = Array.from({ length: 40 }, (_, index) => `file-${index + 10}`);
    for (const name of names) host.tree.writeFile(`/tmp/${name}`, new Uint8Array(0));
    const fd = host.open('tmp', { how: isDir, rights: readOnly });
    expect(host.names(fd, 100)).toEqual(['.', '..', ...names]);
    host.tree.unlink('/tmp/file-10');
    expect(host.names(fd, 4096)).toEqual(['.', '..', ...names.slice(1)]);
  });

  test.each<[string, (host: ReturnType<typeof createHost>) => number, number]>([
    ['opening what is not there', (host) => host.open('tmp/x'), -errno.noent],
    ['a new file in no folder', (host) => host.open('no/x', { how: creates }), -errno.noent],
    ['a file below a file', (host) => host.open('tmp/file/x', { how: creates }), -errno.notdir],
    ['a file with a slash', (host) => host.open('tmp/file/', { rights: readOnly }), -errno.notdir],
    [
      'a new one that is there',
      (host) => host.open('tmp/file', { how: creates | isNew }),
      -errno.exist,
    ],
    ['a folder to write', (host) => host.open('tmp'), -errno.isdir],
    ['a file as a folder', (host) => host.open('tmp/file', { how: isDir }), -errno.notdir],
    ['no path', (host) => host.open(''), -errno.noent],
    ['a folder that is there', (host) => host.path('path_create_directory', 'tmp'), errno.exist],
    [
      'a folder with something in it',
      (host) => host.path('path_remove_directory', 'home'),
      errno.notempty,
    ],
    [
      'a file as a folder to remove',
      (host) => host.path('path_remove_directory', 'tmp/file'),
      errno.notdir,
    ],
    ['a folder as a file to remove', (host) => host.path('path_unlink_file', 'tmp'), errno.isdir],
    ['no descriptor', (host) => host.write(99, 'x'), errno.badf],
    ['a closed one', (host) => (host.call('fd_close', 2), host.write(2, 'x')), errno.badf],
    [
      'writing what is open for reading',
      (host) => host.write(host.open('tmp/file', { rights: readOnly }), 'x'),
      errno.badf,
    ],
    [
      'an address that is not there',
      (host) => host.call('path_unlink_file', 3, 2 ** 31, 10),
      errno.fault,
    ],
  ])('%s is refused with the right error', (_what, act, answer) => {
    const host = createHost();
    host.tree.writeFile('/tmp/file', new Uint8Array(1));
    expect(act(host)).toBe(answer);
  });

  test('are renamed, over another too', () => {
    const host = createHost();
    host.tree.writeFile('/tmp/a', new TextEncoder().encode('a'));
    host.tree.writeFile('/tmp/b', new TextEncoder().encode('b'));
    expect(
      host.call('path_rename', 3, ...host.put(512, 'tmp/a'), 3, ...host.put(1024, 'tmp/b')),
    ).toBe(0);
    expect(new TextDecoder().decode(host.tree.readFile('/tmp/b'))).toBe('a');
    expect(host.tree.exists('/tmp/a')).toBe(false);
  });

  test('are found from the folder that a program was given', () => {
    const host = createHost(['.', '/sandbox/sub']);
    host.tree.mkdir('/sandbox/sub');
    host.tree.writeFile('/sandbox/up', new TextEncoder().encode('above'));
    expect(host.write(host.open('here', { how: creates }), 'x')).toBe(0);
    expect(host.tree.exists('/sandbox/sub/here')).toBe(true);
    expect(host.read(host.open('../up', { rights: readOnly }))).toBe('above');
  });
});
