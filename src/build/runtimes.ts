import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workerBundle, workerFolder } from './bundle.ts';
import { clangWasm } from './clang-package.ts';
import { cLibrary, cppLibrary } from './clang-parts.ts';
import { debianRuntimes } from './debian/debian-runtimes.ts';
import { goRuntime } from './debian/go/go-runtime.ts';
import { usualHeadersPack } from './header-layers.ts';
import { jasminePack } from './jasmine-pack.ts';
import { jestPack } from './jest-pack.ts';
import { mochaPack } from './mocha-pack.ts';
import { luaNotice, sqliteNotice } from './notice-pack.ts';
import { qunitPack } from './qunit-pack.ts';
import { nbbPack } from './nbb-pack.ts';
import { prologLicence } from './prolog-licence.ts';
import { prologScript } from './prolog-script.ts';
import { pythonLibrary } from './python-library.ts';
import { rubyWasm } from './ruby-wasm.ts';
import type { PartSource, Runtime } from './runtime.ts';
import { sqliteWasm } from './sqlite-wasm.ts';
import { declaredPackages } from './type-declarations.ts';
import { typescriptPack } from './typescript-pack.ts';
import { uvuPack } from './uvu-pack.ts';

const bundling = ['../../build/bundle-for-node.ts', '../../build/npm-module.ts'] as const;

export const runtimes = {
  node: {
    parts: [{ ...program('node'), comesWithApp: true }],
    packages: [
      '@jridgewell/trace-mapping',
      '@noble/hashes',
      '@pkgjs/parseargs',
      'acorn',
      'assert',
      'buffer',
      'cjs-module-lexer',
      'events',
      'node-inspect-extracted',
      'path-browserify',
      'readable-stream',
      'safe-buffer',
      'string_decoder',
    ],
    sources: ['programs/node'],
  },
  mocha: {
    parts: [pack('mocha', mochaPack)],
    packages: ['mocha', 'chai', 'sinon'],
    sources: ['../../build/mocha-pack.ts', ...bundling],
  },
  jasmine: {
    parts: [pack('jasmine', jasminePack)],
    packages: ['jasmine', 'jasmine-core', '@jasminejs/reporters', 'glob'],
    sources: ['../../build/jasmine-pack.ts', '../../build/load-file.ts', ...bundling],
  },
  jest: {
    parts: [pack('jest', jestPack)],
    packages: ['jest-circus', 'expect', '@jest/reporters', 'jest-mock', 'jest-snapshot'],
    sources: [
      '../../build/jest-pack.ts',
      '../../build/jest-command',
      '../../build/load-file.ts',
      ...bundling,
    ],
  },
  qunit: {
    parts: [pack('qunit', qunitPack)],
    packages: ['qunit', 'tiny-glob'],
    sources: ['../../build/qunit-pack.ts', '../../build/load-file.ts', ...bundling],
  },
  uvu: {
    parts: [pack('uvu', uvuPack)],
    packages: ['uvu', 'sade', 'dequal'],
    sources: ['../../build/uvu-pack.ts', '../../build/load-file.ts', ...bundling],
  },
  typescript: {
    parts: [
      program('typescript'),
      toolchain('typescript'),
      pack('typescript', async () => typescriptPack()),
    ],
    packages: ['typescript', ...declaredPackages],
    sources: [
      'programs/typescript',
      'toolchains/typescript',
      '../../build/typescript-compiler.ts',
      '../../build/type-declarations.ts',
    ],
  },
  python: {
    parts: [
      program('python'),
      packageFile('script', 'pyodide/pyodide.asm.mjs'),
      packageFile('module', 'pyodide/pyodide.asm.wasm'),
      { name: 'python-library', kind: 'bytes', extension: '.bin', content: pythonLibrary },
    ],
    packages: ['pyodide', 'fflate'],
    sources: [
      'programs/python',
      'emscripten',
      '../../build/python-library.ts',
      '../../build/python-bytecode.ts',
      '../../build/python-changes.ts',
    ],
  },
  nbb: {
    parts: [pack('nbb', nbbPack)],
    packages: ['nbb'],
    sources: ['../../build/nbb-pack.ts', ...bundling],
  },
  prolog: {
    parts: [
      program('prolog'),
      { name: 'swipl-web.js', kind: 'script', extension: '.js', content: prologScript },
      packageFile('module', 'swipl-wasm/dist/swipl/swipl-web.wasm'),
      packageFile('bytes', 'swipl-wasm/dist/swipl/swipl-web.data'),
      pack('swi-prolog-licence', prologLicence),
    ],
    packages: ['swipl-wasm'],
    sources: [
      'programs/prolog',
      'emscripten',
      '../../build/prolog-script.ts',
      '../../build/prolog-licence.ts',
    ],
  },
  ruby: {
    parts: [
      program('ruby'),
      { name: 'ruby.wasm', kind: 'module', extension: '.wasm', content: rubyWasm },
    ],
    packages: ['@ruby/3.4-wasm-wasi'],
    sources: ['programs/ruby', 'wasi', '../../build/ruby-wasm.ts'],
  },
  clang: {
    parts: [
      program('clang'),
      toolchain('clang'),
      ofToolchain('clang', 'module', 'clang.wasm', clangWasm),
      ofToolchain('clang', 'bytes', 'c-library.pack', cLibrary),
    ],
    packages: ['@yowasp/clang'],
    sources: ['programs/clang', 'toolchains/clang', 'wasi'],
  },
  cpp: {
    parts: [
      ofToolchain('clang', 'bytes', 'cpp-library.pack', cppLibrary),
      ofToolchain('clang', 'bytes', 'usual-headers.pack', usualHeadersPack),
    ],
    packages: ['@yowasp/clang'],
    sources: ['toolchains/clang', '../../build/cpp-compiler.ts', '../../build/header-layers.ts'],
  },
  lua: {
    parts: [
      program('lua'),
      packageFile('module', 'wasmoon/dist/glue.wasm'),
      pack('lua-notice', luaNotice),
    ],
    packages: ['wasmoon'],
    sources: ['programs/lua', 'wasi', '../../build/notice-pack.ts'],
  },
  sqlite: {
    parts: [
      program('sqlite'),
      { name: 'sqlite3.wasm', kind: 'module', extension: '.wasm', content: sqliteWasm },
      pack('sqlite-notice', sqliteNotice),
    ],
    packages: ['sqlite3', '@yowasp/clang'],
    sources: [
      'programs/sqlite',
      'wasi',
      '../../build/sqlite-wasm.ts',
      '../../build/notice-pack.ts',
    ],
  },
  make: {
    parts: [program('make')],
    packages: [],
    sources: ['programs/make'],
  },
  go: goRuntime(program('go'), toolchain('go')),
  ...debianRuntimes,
} as const satisfies Readonly<Record<string, Runtime>>;

/** The commands of programs/NAME. */
export function program(name: string): PartSource {
  return ours(name, 'program', `programs/${name}/main.ts`);
}

/** The long-lived worker of toolchains/NAME. */
export function toolchain(name: string): PartSource {
  return ours(name, 'toolchain', `toolchains/${name}/main.ts`);
}

/** Files for the tree of each run. */
export function pack(name: string, content: () => Promise<Uint8Array>): PartSource {
  return { name, kind: 'pack', extension: '.pack', content };
}

/** What a toolchain alone works with. */
function ofToolchain(
  name: string,
  kind: 'module' | 'bytes',
  partName: string,
  content: () => Promise<Uint8Array>,
): PartSource {
  const extension = partName.slice(partName.lastIndexOf('.'));
  return { name: partName, kind, toolchain: name, extension, content };
}

/** A file of a package as it is: `pyodide/pyodide.asm.wasm`. */
export function packageFile(kind: 'script' | 'module' | 'bytes', path: string): PartSource {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    name,
    kind,
    extension: name.slice(name.lastIndexOf('.')),
    content: () => readFile(packagesFolder + path),
  };
}

function ours(name: string, kind: 'program' | 'toolchain', entry: string): PartSource {
  return {
    name,
    kind,
    extension: '.js',
    content: ({ minify }) =>
      workerBundle(`${workerFolder}${entry}`, {
        minify,
        ...(kind === 'program' ? { globalName: 'pocketDojoRuntime', keepNames: true } : {}),
      }),
  };
}

const packagesFolder = fileURLToPath(new URL('../../node_modules/', import.meta.url));
