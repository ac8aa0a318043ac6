import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTree } from '../runners/worker/tree.ts';
import { clangVersion, clangModule } from './clang-package.ts';
import type { LibraryFiles } from './clang-package.ts';
import { putFile, runClang } from './run-clang.ts';

/** An archive of the package, and which of its members give way to which sources of ours. */
export type Archive = {
  readonly path: string;
  readonly members: readonly string[];
  readonly by: readonly string[];
  readonly flags: readonly string[];
};

/** Knows what has no main, and ends a program that goes to address 0. */
export const cArchives: readonly Archive[] = [
  {
    path: '/usr/lib/wasm32-wasip1/libc.a',
    members: ['__main_void.c.obj'],
    by: ['c-runtime/main.c', 'c-runtime/null.c'],
    flags: ['clang', '-std=c17'],
  },
];

const cpp = ['clang++', '-std=c++20', '-fwasm-exceptions'];

/**
 * libc++ and libc++abi were compiled without exceptions: what would abort instead of throwing gives
 * way, and what throws and catches is added.
 */
export const cppArchives: readonly Archive[] = [
  {
    path: '/usr/lib/wasm32-wasip1/libc++.a',
    members: ['string.cpp.obj', 'new_helpers.cpp.obj'],
    by: ['cpp-runtime/string.cpp'],
    flags: cpp,
  },
  {
    path: '/usr/lib/wasm32-wasip1/libc++abi.a',
    members: ['cxa_noexception.cpp.obj', 'cxa_aux_runtime.cpp.obj', 'stdlib_new_delete.cpp.obj'],
    by: ['cpp-runtime/allocation.cpp', 'cpp-runtime/exceptions.cpp', 'cpp-runtime/terminate.cpp'],
    flags: cpp,
  },
];

/**
 * The archives with our members, which the package's own clang compiles here. It takes some seconds,
 * so what came of it is kept beside the packages, under the hash of all that it is made of.
 */
export async function makeArchives(
  archives: readonly Archive[],
  library: LibraryFiles,
): Promise<LibraryFiles> {
  const sources = await readSources(archives);
  const hash = createHash('sha256').update(await clangVersion());
  hash.update(JSON.stringify([archives, common, [...sources]]));
  const kept = `${cacheFolder}clang-${hash.digest('hex').slice(0, 16)}/`;
  try {
    return new Map(
      await Promise.all(
        archives.map(async ({ path }) => [path, await readFile(kept + baseOf(path))] as const),
      ),
    );
  } catch {
    const made = await compileArchives(archives, library, sources);
    await mkdir(kept, { recursive: true });
    for (const [path, bytes] of made) {
      // Two builds at once: each file is whole, whoever is first.
      const unfinished = `${kept}${baseOf(path)}.${process.pid}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, kept + baseOf(path));
    }
    return made;
  }
}

const common = ['-O2', '-Wall', '-Wextra', '-Werror', '-c'];

const sourceFolder = fileURLToPath(new URL('../runners/worker/toolchains/clang/', import.meta.url));
const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/pocket-dojo/', import.meta.url),
);

async function readSources(archives: readonly Archive[]): Promise<ReadonlyMap<string, string>> {
  const names = archives.flatMap(({ by }) => by);
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(sourceFolder + name, 'utf8')] as const),
    ),
  );
}

async function compileArchives(
  archives: readonly Archive[],
  library: LibraryFiles,
  sources: ReadonlyMap<string, string>,
): Promise<LibraryFiles> {
  const clang = await clangModule();
  const tree = createTree(() => 0);
  for (const [path, bytes] of library) putFile(tree, path, bytes);
  for (const [name, text] of sources) {
    putFile(tree, `/sandbox/${name}`, new TextEncoder().encode(text));
  }
  for (const { path, members, by, flags } of archives) {
    for (const source of by) {
      runClang(clang, tree, [...flags, ...common, source, '-o', objectOf(source)]);
    }
    runClang(clang, tree, ['ar', 'dD', path, ...members]);
    runClang(clang, tree, ['ar', 'rD', path, ...by.map(objectOf)]);
  }
  return new Map(archives.map(({ path }) => [path, tree.readFile(path)]));
}

function objectOf(source: string): string {
  return source.replace(/\.\w+$/, '.o');
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
