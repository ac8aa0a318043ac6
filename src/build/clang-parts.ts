import { clangLibrary } from './clang-package.ts';
import type { LibraryFiles } from './clang-package.ts';
import { cArchives, cppArchives, makeArchives } from './clang-archives.ts';
import { packagePack } from './package-pack.ts';

/** What C needs: the headers of the compiler and of wasi-libc, and what is linked. */
export async function cLibrary(): Promise<Uint8Array> {
  const library = await clangLibrary();
  return packOf(new Map([...only(library, isForC), ...(await makeArchives(cArchives, library))]));
}

/** What C++ needs beside that: libc++ with its headers, and exceptions. */
export async function cppLibrary(): Promise<Uint8Array> {
  const library = await clangLibrary();
  const archives = await makeArchives(cppArchives, library);
  return packOf(new Map([...only(library, isForCpp), ...archives]));
}

/** The package is for any machine, and for libraries that are loaded, profiled and fuzzed. */
function isForC(path: string): boolean {
  if (isForCpp(path)) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    path.startsWith('/usr/include/wasm32-wasip1/') ||
    (path === `/usr/include/${name}` && headersOfClang.test(name)) ||
    (path.startsWith('/usr/lib/') && /\.(a|o)$/.test(name) && !otherLibraries.test(name))
  );
}

function isForCpp(path: string): boolean {
  return (
    /^\/usr\/include\/(wasm32-wasip1\/)?c\+\+\/v1\/(?!__cxx03\/)/.test(path) ||
    /\/libc\+\+(abi)?\.a$/.test(path)
  );
}

const headersOfClang =
  /^(std.*|__std.*|__float_.*|float|inttypes|iso646|limits|ptrauth|tgmath|unwind|varargs|wasm_simd128)\.h$/;
const otherLibraries =
  /^(crt1-reactor\.o|libc-printscan-no-floating-point\.a|libclang_rt\.profile\.a|libc\+\+experimental\.a)$/;

function only(library: LibraryFiles, isWanted: (path: string) => boolean): LibraryFiles {
  return new Map([...library].filter(([path]) => isWanted(path)));
}

function packOf(library: LibraryFiles): Uint8Array {
  return packagePack([...library].map(([path, content]) => ({ path, content })));
}
