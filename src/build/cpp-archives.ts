import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runWasi } from '../runners/worker/wasi/run-wasi.ts';
import { createTree } from '../runners/worker/tree.ts';
import type { Tree } from '../runners/worker/tree.ts';
import { parentOf } from '../runners/worker/paths.ts';
import { clangVersion, clangWasm } from './clang-package.ts';
import type { LibraryFiles } from './clang-package.ts';

/**
 * libc++ and libc++abi of the package, which were compiled without exceptions. Their members that
 * would abort instead of throwing give way to ours, which the same clang compiles here. It takes some
 * seconds, so what came of it is kept beside the packages, under the hash of all that it is made of.
 */
export async function cppArchives(library: LibraryFiles): Promise<LibraryFiles> {
  const sources = await readSources();
  const hash = createHash('sha256').update(await clangVersion());
  for (const [name, text] of sources) hash.update(JSON.stringify([name, text]));
  hash.update(JSON.stringify([replaced, flags]));
  const kept = `${cacheFolder}cpp-${hash.digest('hex').slice(0, 16)}/`;
  const names = Object.keys(replaced);
  try {
    return new Map(
      await Promise.all(
        names.map(async (path) => [path, await readFile(kept + baseOf(path))] as const),
      ),
    );
  } catch {
    const made = await makeArchives(library, sources);
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

/** By archive, the members that go; those that come are of toolchains/clang/cpp-runtime. */
const replaced = {
  '/usr/lib/wasm32-wasip1/libc++.a': {
    members: ['string.cpp.obj', 'new_helpers.cpp.obj'],
    by: ['string.cpp'],
  },
  '/usr/lib/wasm32-wasip1/libc++abi.a': {
    members: ['cxa_noexception.cpp.obj', 'cxa_aux_runtime.cpp.obj', 'stdlib_new_delete.cpp.obj'],
    by: ['allocation.cpp', 'exceptions.cpp', 'terminate.cpp'],
  },
} as const;

const flags = ['-O2', '-std=c++20', '-fwasm-exceptions', '-Wall', '-Wextra', '-Werror'];

const sourceFolder = fileURLToPath(
  new URL('../runners/worker/toolchains/clang/cpp-runtime/', import.meta.url),
);
const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/pocket-dojo/', import.meta.url),
);

async function readSources(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(sourceFolder)).toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(sourceFolder + name, 'utf8')] as const),
    ),
  );
}

async function makeArchives(
  library: LibraryFiles,
  sources: ReadonlyMap<string, string>,
): Promise<LibraryFiles> {
  const clang = await WebAssembly.compile(new Uint8Array(await clangWasm()));
  const tree = createTree(() => 0);
  for (const [path, bytes] of library) put(tree, path, bytes);
  for (const [name, text] of sources) put(tree, `/sandbox/${name}`, new TextEncoder().encode(text));
  for (const [archive, { members, by }] of Object.entries(replaced)) {
    for (const source of by) {
      run(clang, tree, ['clang++', ...flags, '-c', source, '-o', objectOf(source)]);
    }
    run(clang, tree, ['ar', 'dD', archive, ...members]);
    run(clang, tree, ['ar', 'rD', archive, ...by.map(objectOf)]);
  }
  return new Map(Object.keys(replaced).map((archive) => [archive, tree.readFile(archive)]));
}

function run(clang: WebAssembly.Module, tree: Tree, args: readonly string[]): void {
  const said: string[] = [];
  const status = runWasi(clang, {
    args,
    env: {},
    cwd: '/sandbox',
    tree,
    stdin: new Uint8Array(0),
    write: (_stream, bytes) => said.push(new TextDecoder().decode(bytes)),
  });
  if (status !== 0) throw new Error(`${args.join(' ')} answered ${status}: ${said.join('')}`);
}

function put(tree: Tree, path: string, bytes: Uint8Array): void {
  tree.mkdir(parentOf(path), { recursive: true });
  tree.writeFile(path, bytes);
}

function objectOf(source: string): string {
  return source.replace(/\.cpp$/, '.o');
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
