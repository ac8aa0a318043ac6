import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { cLibrary, cppLibrary } from '../../src/build/clang-parts.ts';
import { mountPack } from '../../src/runners/worker/pack.ts';
import { createTree } from '../../src/runners/worker/tree.ts';

const sizeMb = (bytes: Uint8Array) => bytes.length / 1e6;
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function pathsOf(pack: Uint8Array): readonly string[] {
  const tree = createTree(() => 0);
  mountPack(tree, pack);
  return tree.allPaths();
}

describe('what C and C++ pull beside clang', () => {
  test('is for C its headers and libraries, and nothing of C++ or of other machines', async () => {
    const pack = await cLibrary();
    const paths = pathsOf(pack);
    for (const needed of [
      '/usr/include/stddef.h',
      '/usr/include/wasm32-wasip1/stdio.h',
      '/usr/lib/wasm32-wasip1/libc.a',
      '/usr/lib/wasm32-wasip1/crt1-command.o',
      '/usr/lib/wasm32-unknown-wasip1/libclang_rt.builtins.a',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths.filter((path) => /c\+\+|cuda|intrin|arm_|\.so$/.test(path))).toEqual([]);
    expect(sizeMb(pack)).toBeLessThan(2.5);
  });

  test('is for C++ libc++, once', async () => {
    const pack = await cppLibrary();
    const paths = pathsOf(pack);
    expect(paths).toContain('/usr/include/c++/v1/vector');
    expect(paths).toContain('/usr/lib/wasm32-wasip1/libc++.a');
    expect(paths.filter((path) => /__cxx03|stdio\.h$|libc\.a$/.test(path))).toEqual([
      '/usr/include/c++/v1/stdio.h',
    ]);
    expect(sizeMb(pack)).toBeLessThan(13);
  });

  test('is the same bytes when it is compiled again', async () => {
    const first = await Promise.all([cLibrary(), cppLibrary()]);
    const folder = new URL('../../node_modules/.cache/pocket-dojo/', import.meta.url);
    for (const name of await readdir(folder)) {
      if (name.startsWith('clang-')) await rm(new URL(name, folder), { recursive: true });
    }
    const second = await Promise.all([cLibrary(), cppLibrary()]);
    expect(second.map(shaOf)).toEqual(first.map(shaOf));
  });
});
