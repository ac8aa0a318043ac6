import type { PartSource, Runtime } from '../runtime.ts';
import { luaunitPack, luaunitPackages } from './luaunit-pack.ts';
import { pytestPack, pytestPackages } from './pytest-pack.ts';
import { rspecPack, rspecPackages } from './rspec-pack.ts';

/** Frameworks that Debian alone has: each is there when `npm run debian` has brought its packages. */
export const debianRuntimes = {
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
