import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { createTree } from '../runners/worker/tree.ts';
import type { Tree } from '../runners/worker/tree.ts';
import { parsePlan } from '../runners/worker/toolchains/clang/parse-plan.ts';
import { clangLibrary, clangVersion, clangModule } from './clang-package.ts';
import { putFile, runClang } from './run-clang.ts';

/**
 * SQLite's own command line, `sqlite3`, compiled for WASI. Of the npm package only SQLite's source is
 * used, by the compiler that is here for C. That takes half a minute, so what came of it is kept
 * beside the packages, under the hash of all that it is made of.
 */
export async function sqliteWasm(): Promise<Uint8Array> {
  const source = await readFile(sourcePath);
  const hash = createHash('sha256')
    .update(source)
    .update(await clangVersion());
  hash.update(JSON.stringify([compiling, linking]));
  const kept = `${cacheFolder}sqlite3-${hash.digest('hex').slice(0, 16)}.wasm`;
  try {
    return await readFile(kept);
  } catch {
    const made = await compile(source);
    await mkdir(cacheFolder, { recursive: true });
    // Two builds at once: the file is whole, whoever is first.
    await writeFile(`${kept}.${process.pid}`, made);
    await rename(`${kept}.${process.pid}`, kept);
    return made;
  }
}

const sourcePath = fileURLToPath(
  new URL('../../node_modules/sqlite3/deps/sqlite-autoconf-3440200.tar.gz', import.meta.url),
);
const cacheFolder = fileURLToPath(
  new URL('../../node_modules/.cache/pocket-dojo/', import.meta.url),
);

const sources = ['sqlite3', 'shell'];

/** What sqlite3 of a Linux distribution can as well, without what needs threads or other programs. */
const compiling = [
  '-std=gnu17',
  '-Os',
  '-w',
  ...[
    'SQLITE_THREADSAFE=0',
    'SQLITE_OMIT_LOAD_EXTENSION',
    'SQLITE_OMIT_POPEN',
    'SQLITE_NOHAVE_SYSTEM',
    'SQLITE_ENABLE_FTS5',
    'SQLITE_ENABLE_MATH_FUNCTIONS',
    'SQLITE_ENABLE_RTREE',
    '_WASI_EMULATED_GETPID',
    '_WASI_EMULATED_PROCESS_CLOCKS',
    '_WASI_EMULATED_SIGNAL',
  ].map((name) => `-D${name}`),
];

/** With a bound to its memory: a query that would take all of it ends with a message. */
const linking = [
  ...['getpid', 'process-clocks', 'signal'].map((name) => `-lwasi-emulated-${name}`),
  '-Wl,--strip-all,-z,stack-size=1048576,--max-memory=536870912',
];

async function compile(source: Uint8Array): Promise<Uint8Array> {
  const clang = await clangModule();
  const tree = createTree(() => 0);
  for (const [path, bytes] of await clangLibrary()) putFile(tree, path, bytes);
  await putSource(tree, source);
  for (const name of sources) {
    runClang(clang, tree, ['clang', ...compiling, '-c', `${name}.c`, '-o', `${name}.o`]);
  }
  const objects = sources.map((name) => `${name}.o`);
  const plan = runClang(clang, tree, ['clang', '-###', ...objects, ...linking, '-o', 'sqlite3']);
  for (const job of parsePlan(plan).jobs) runClang(clang, tree, job);
  return tree.readFile('/sandbox/sqlite3');
}

async function putSource(tree: Tree, source: Uint8Array): Promise<void> {
  for (const { header, data } of await unpackTar(new Uint8Array(gunzipSync(source)))) {
    const name = header.name.slice(header.name.indexOf('/') + 1);
    if (data !== undefined && /^[\w.]+\.[ch]$/.test(name)) putFile(tree, `/sandbox/${name}`, data);
  }
}
