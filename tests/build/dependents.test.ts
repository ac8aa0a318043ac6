import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { installed, type Ingredients } from '../../src/build/ingredients.ts';
import { images } from '../../src/build/language-images.ts';
import { namedImage } from '../../src/build/named-image.ts';
import type { Runtime } from '../../src/build/runtime.ts';
import { runtimes } from '../../src/build/runtimes.ts';
import type { StartPointManifest } from '../../src/kata/start-point-manifest.ts';
import { readStartPoints } from '../../src/build/start-points.ts';

// A change here is told of, not made: no package is installed for it, and no bundle built.

type Change = {
  readonly package?: string;
  readonly source?: string;
  /** A start file of the image of that name. */
  readonly start?: string;
};

/** The images whose hash is another after the change. */
function changedBy(change: Change): readonly string[] {
  const before = shas({});
  const after = shas(change);
  return Object.keys(before).filter((name) => before[name] !== after[name]);
}

function shas(change: Change): Readonly<Record<string, string>> {
  const used: Ingredients = {
    ...installed,
    version: (name) => (name === change.package ? '99.0.0' : installed.version(name)),
    content: (file) => (file === change.source ? '// other\n' : installed.content(file)),
  };
  return Object.fromEntries(
    Object.keys(images).map((image_name) => {
      const manifest = { display_name: '', visible_filenames: [], image_name };
      const files = { 'hiker.txt': change.start === image_name ? '6 * 7' : '6 * 9' };
      return [image_name, namedImage(manifest satisfies StartPointManifest, files, used).sha];
    }),
  );
}

const inNode = /\/(javascript|typescript|clojurescript)_/;

test.each<readonly [what: string, change: Change, images: RegExp]>([
  ['another Pyodide', { package: 'pyodide' }, /\/python_/],
  ['another Ruby', { package: '@ruby/3.4-wasm-wasi' }, /\/ruby_/],
  ['another clang', { package: '@yowasp/clang' }, /\/(c|cpp|sql)_/],
  ['another TypeScript', { package: 'typescript' }, /\/typescript_/],
  ['another Mocha', { package: 'mocha' }, /_mocha$/],
  ['another acorn, of our node', { package: 'acorn' }, inNode],
  ['another package that no image has', { package: 'preact' }, /^$/],
  ['our node', { source: 'programs/node/main.ts' }, inNode],
  ['our go', { source: 'programs/go/main.ts' }, /\/go_/],
  ['our python', { source: 'programs/python/main.ts' }, /\/python_/],
  ['what C++’s headers are read ahead with', { source: '../../build/header-layers.ts' }, /\/cpp_/],
  ['our make', { source: 'programs/make/main.ts' }, /\/(c|cpp)_/],
  ['what Python’s library is made with', { source: '../../build/python-library.ts' }, /\/python_/],
  ['a start file of Python', { start: 'pocket-dojo/python_unittest' }, /\/python_unittest$/],
  ['a start file of C', { start: 'pocket-dojo/c_assert' }, /\/c_assert$/],
])('%s changes the images that have it, and no other', (_what, change, expected) => {
  const named = Object.keys(images).filter((name) => expected.test(name));
  expect(changedBy(change)).toEqual(named);
});

test('each image that ships has a start-point, and each runtime is in an image', () => {
  const root = fileURLToPath(new URL('../../src/start-points/', import.meta.url));
  const shipped = readStartPoints(root).images.map(({ name }) => name.replace(/:.*/, ''));
  expect([...new Set(shipped)].toSorted()).toEqual(Object.keys(images).toSorted());
  // What Debian brings is in none where it was not brought.
  const own = Object.entries<Runtime>(runtimes).filter(
    ([, { debian = [] }]) => debian.length === 0,
  );
  const used = new Set<string>(Object.values(images).flat());
  expect(own.map(([name]) => name).filter((name) => !used.has(name))).toEqual([]);
});

test.each(Object.entries<Runtime>(runtimes))(
  'what %s is made of is there: its packages, and its sources',
  (_name, { packages, sources }) => {
    for (const name of packages) expect(installed.version(name)).toMatch(/^\d/);
    for (const source of sources) expect(installed.filesUnder(source)).not.toEqual([]);
  },
);
