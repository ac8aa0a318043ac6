import { describe, expect, test } from 'vitest';
import { createTree } from '../../src/runners/worker/tree.ts';
import type { Tree } from '../../src/runners/worker/tree.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (tree: Tree, path: string): string => new TextDecoder().decode(tree.readFile(path));
const newTree = (): Tree => createTree(() => 1000);

describe('the file tree', () => {
  test('has the folders of a cyber-dojo container', () => {
    const tree = newTree();
    expect(tree.readdir('/')).toEqual(['bin', 'dev', 'home', 'sandbox', 'tmp', 'usr']);
    expect(tree.readdir('/home')).toEqual(['sandbox']);
    expect(tree.stat('/tmp').mode).toBe(0o1777);
  });

  test('tells later from earlier even when the clock stands still', () => {
    const tree = newTree();
    const times = ['/tmp/a', '/tmp/b', '/tmp/a'].map((path) => {
      tree.writeFile(path, bytes(path));
      return tree.stat(path).mtimeMs;
    });
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect(new Set(times).size).toBe(3);
    expect(Math.floor(times[2] ?? 0)).toBe(1000);
  });

  test('keeps the mode of a file that is written again, and takes another time for it', () => {
    const tree = newTree();
    tree.writeFile('/tmp/a', bytes('1'));
    tree.chmod('/tmp/a', 0o755);
    const was = tree.stat('/tmp/a');
    tree.appendFile('/tmp/a', bytes('2'));
    const now = tree.stat('/tmp/a');
    expect(read(tree, '/tmp/a')).toBe('12');
    expect(now).toMatchObject({ kind: 'file', mode: 0o755, size: 2, ino: was.ino });
    expect(now.mtimeMs).toBeGreaterThan(was.mtimeMs);
    tree.utimes('/tmp/a', 12.5);
    expect(tree.stat('/tmp/a').mtimeMs).toBe(12.5);
  });

  test('follows links, of files and of folders, and tells a circle', () => {
    const tree = newTree();
    tree.mkdir('/tmp/real/deep', { recursive: true });
    tree.writeFile('/tmp/real/deep/f', bytes('here'));
    tree.symlink('real', '/tmp/alias');
    tree.symlink('/tmp/alias/deep/f', '/tmp/f');
    tree.symlink('loop2', '/tmp/loop1');
    tree.symlink('loop1', '/tmp/loop2');
    expect(read(tree, '/tmp/f')).toBe('here');
    expect(tree.realpath('/tmp/f')).toBe('/tmp/real/deep/f');
    expect(tree.lstat('/tmp/f').kind).toBe('link');
    expect(tree.stat('/tmp/alias').kind).toBe('dir');
    expect(() => tree.stat('/tmp/loop1')).toThrow('ELOOP');
    tree.writeFile('/tmp/f', bytes('through the link'));
    expect(read(tree, '/tmp/real/deep/f')).toBe('through the link');
    tree.unlink('/tmp/f');
    expect(tree.exists('/tmp/real/deep/f')).toBe(true);
  });

  test('has hard links: one file, two names', () => {
    const tree = newTree();
    tree.writeFile('/tmp/a', bytes('1'));
    tree.link('/tmp/a', '/tmp/b');
    tree.writeFile('/tmp/a', bytes('2'));
    expect(read(tree, '/tmp/b')).toBe('2');
    tree.unlink('/tmp/a');
    expect(read(tree, '/tmp/b')).toBe('2');
  });

  test('renames over a file and an empty folder, and not into itself', () => {
    const tree = newTree();
    tree.mkdir('/tmp/d');
    tree.mkdir('/tmp/e');
    tree.writeFile('/tmp/d/f', bytes('f'));
    tree.rename('/tmp/d', '/tmp/e');
    expect(read(tree, '/tmp/e/f')).toBe('f');
    expect(() => tree.rename('/tmp/e', '/tmp/e/inside')).toThrow('EINVAL');
    tree.mkdir('/tmp/full/of', { recursive: true });
    expect(() => tree.rename('/tmp/e', '/tmp/full')).toThrow('ENOTEMPTY');
    expect(() => tree.rename('/tmp/e/f', '/tmp/full')).toThrow('EISDIR');
    expect(() => tree.rename('/tmp/full', '/tmp/e/f')).toThrow('ENOTDIR');
  });

  test('swallows what is written to /dev/null', () => {
    const tree = newTree();
    tree.writeFile('/dev/null', bytes('gone'));
    tree.appendFile('/dev/null', bytes('gone'));
    expect(tree.readFile('/dev/null').length).toBe(0);
  });

  test.each([
    [
      'reads no folder',
      (tree: Tree) => tree.readFile('/tmp'),
      "EISDIR: illegal operation on a directory, read '/tmp'",
    ],
    [
      'reads no missing file',
      (tree: Tree) => tree.readFile('/tmp/x'),
      "ENOENT: no such file or directory, open '/tmp/x'",
    ],
    [
      'writes into no missing folder',
      (tree: Tree) => tree.writeFile('/x/y', bytes('')),
      "ENOENT: no such file or directory, open '/x/y'",
    ],
    [
      'has no files in a file',
      (tree: Tree) => tree.writeFile('/tmp/file/y', bytes('')),
      "ENOTDIR: not a directory, open '/tmp/file/y'",
    ],
    [
      'makes no folder twice',
      (tree: Tree) => tree.mkdir('/tmp'),
      "EEXIST: file already exists, mkdir '/tmp'",
    ],
    [
      'makes no folder over a file',
      (tree: Tree) => tree.mkdir('/tmp/file', { recursive: true }),
      'EEXIST',
    ],
    [
      'lists no file',
      (tree: Tree) => tree.readdir('/tmp/file'),
      "ENOTDIR: not a directory, scandir '/tmp/file'",
    ],
    [
      'removes no full folder',
      (tree: Tree) => tree.rmdir('/home'),
      "ENOTEMPTY: directory not empty, rmdir '/home'",
    ],
    ['removes not its root', (tree: Tree) => tree.remove('/'), 'EPERM'],
    ['unlinks no folder', (tree: Tree) => tree.unlink('/tmp'), 'EISDIR'],
  ])('%s', (_what, act, message) => {
    const tree = newTree();
    tree.writeFile('/tmp/file', bytes('1'));
    expect(() => act(tree)).toThrow(message);
  });
});
