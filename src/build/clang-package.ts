import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unpackTar } from 'modern-tar';

/** A file of the package by its path on the toolchain's tree: `/usr/include/assert.h`. */
export type LibraryFiles = ReadonlyMap<string, Uint8Array>;

/** clang, lld and LLVM's tools in one module, as published. */
export function clangWasm(): Promise<Uint8Array> {
  return readFile(`${folder}llvm.core.wasm`);
}

/**
 * The same, compiled once: what the engine has made of it while it made one library is not to be made
 * again for the next.
 */
export function clangModule(): Promise<WebAssembly.Module> {
  compiled ??= clangWasm().then((bytes) => WebAssembly.compile(new Uint8Array(bytes)));
  return compiled;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** Headers and libraries, as published. */
export async function clangLibrary(): Promise<LibraryFiles> {
  const entries = await unpackTar(await readFile(`${folder}llvm-resources.tar`));
  return new Map(
    entries.flatMap(({ header, data }) =>
      data === undefined ? [] : [[`/usr/${header.name}`, data] as const],
    ),
  );
}

/** Names the exact content: the package is pinned, and npm has checked what it got. */
export async function clangVersion(): Promise<string> {
  const text = await readFile(`${folder}../package.json`, 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}

const folder = fileURLToPath(new URL('../../node_modules/@yowasp/clang/gen/', import.meta.url));
