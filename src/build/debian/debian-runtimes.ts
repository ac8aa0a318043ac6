import type { PartSource, Runtime } from '../runtime.ts';
import { catch2HeadersPack, catch2Pack, catch2Packages } from './catch2-pack.ts';
import { googletestHeadersPack, googletestPack, googletestPackages } from './googletest-pack.ts';
import { luaunitPack, luaunitPackages } from './luaunit-pack.ts';
import { pytestPack, pytestPackages } from './pytest-pack.ts';
import { rspecPack, rspecPackages } from './rspec-pack.ts';

const compiling = ['../../build/cpp-compiler.ts', '../../build/header-layers.ts'] as const;

/** Frameworks that Debian alone has: each is there when `npm run debian` has brought its packages. */
export const debianRuntimes = {
  catch2: {
    parts: [ofClang('catch2', catch2Pack), ofClang('catch2-headers', catch2HeadersPack)],
    packages: ['@yowasp/clang'],
    sources: ['../../build/debian/catch2-pack.ts', ...compiling],
    debian: catch2Packages,
  },
  googletest: {
    parts: [
      ofClang('googletest', googletestPack),
      ofClang('googletest-headers', googletestHeadersPack),
    ],
    packages: ['@yowasp/clang'],
    sources: ['../../build/debian/googletest-pack.ts', ...compiling],
    debian: googletestPackages,
  },
  luaunit: {
    parts: [packOf('luaunit', luaunitPack)],
    packages: [],
    sources: ['../../build/debian/luaunit-pack.ts'],
    debian: luaunitPackages,
  },
  pytest: {
    parts: [packOf('pytest', pytestPack)],
    packages: ['pyodide'],
    sources: ['../../build/debian/pytest-pack.ts', '../../build/python-bytecode.ts'],
    debian: pytestPackages,
  },
  rspec: {
    parts: [packOf('rspec', rspecPack)],
    packages: [],
    sources: ['../../build/debian/rspec-pack.ts'],
    debian: rspecPackages,
  },
} as const satisfies Readonly<Record<string, Runtime>>;

function packOf(name: string, content: () => Promise<Uint8Array>): PartSource {
  return { name, kind: 'pack', extension: '.pack', content };
}

/** A library that clang works with: it is on no tree of a run. */
function ofClang(name: string, content: () => Promise<Uint8Array>): PartSource {
  return { name: `${name}.pack`, kind: 'bytes', toolchain: 'clang', extension: '.pack', content };
}
