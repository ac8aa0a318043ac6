import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { debianPackages } from '../../src/build/debian/debian-packages.ts';
import { withDebianNotices } from '../../src/build/debian/with-debian-notices.ts';
import { runtimes } from '../../src/build/runtimes.ts';
import type { Runtime } from '../../src/build/runtime.ts';
import { mountPack } from '../../src/runners/worker/pack.ts';
import { createTree } from '../../src/runners/worker/tree.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const frameworks = /Catch2|Go |GoogleTest|LuaUnit|pytest|RSpec/;
const all: Readonly<Record<string, Runtime>> = runtimes;
const ofDebian = Object.entries(all).filter(([, { debian = [] }]) => debian.length > 0);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** What a build has when these packages were brought. */
async function builtWith(packages: Readonly<Record<string, string>>) {
  const lines = Object.entries(packages).map(([name, sha256]) => `${name}\t1-1\t${sha256}\n`);
  await writeFile(join(folder, 'packages.tsv'), lines.join(''));
  return built();
}

async function built() {
  vi.stubEnv('POCKET_DOJO_DEBIAN', folder);
  vi.resetModules();
  const { images } = await import('../../src/build/language-images.ts');
  const { readStartPoints } = await import('../../src/build/start-points.ts');
  const { languages } = readStartPoints(join(source, 'start-points'));
  const shaOf = new Map(
    languages.map(({ manifest }) => [manifest.display_name, manifest.image_sha]),
  );
  return { images, shaOf };
}

async function wanted(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(source, 'build/debian/packages.txt'), 'utf8');
  const lines = text.split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => line.split(' ') as [string, string]));
}

const shas = async (sha: string) =>
  Object.fromEntries([...(await wanted()).keys()].map((name) => [name, sha]));

test('without the packages of Debian the app is whole: nothing needs them, nothing speaks of them', async () => {
  const { images, shaOf } = await built();
  expect(ofDebian.length).toBeGreaterThan(0);
  const used = new Set<string>(Object.values(images).flat());
  expect(ofDebian.filter(([name]) => used.has(name))).toEqual([]);
  expect(used.size).toBe(Object.keys(all).length - ofDebian.length);
  expect(shaOf.size).toBe(Object.keys(images).length);
  expect([...shaOf.keys()].filter((name) => frameworks.test(name))).toEqual([]);
});

test('with them there are more languages, and those that were there are the same', async () => {
  const before = await built();
  const after = await builtWith(await shas('a'));
  const added = [...after.shaOf.keys()].filter((name) => !before.shaOf.has(name));
  expect(added).toEqual([
    'C++ (clang 22.1), Catch2',
    'C++ (clang 22.1), GoogleTest',
    'Go 1.24, testing',
    'Lua 5.4, LuaUnit',
    'Python 3.14, pytest',
    'Ruby 3.4, RSpec',
  ]);
  for (const [name, sha] of before.shaOf) expect(after.shaOf.get(name)).toBe(sha);
});

test('another package makes another image of what uses it, and of nothing else', async () => {
  const before = await builtWith(await shas('a'));
  const after = await builtWith({ ...(await shas('a')), 'ruby-diff-lcs': 'b' });
  const changed = [...after.shaOf].filter(([name, sha]) => before.shaOf.get(name) !== sha);
  expect(changed.map(([name]) => name)).toEqual(['Ruby 3.4, RSpec']);
});

test('a language is left out when one of its packages is not there', async () => {
  const { 'python3-pluggy': _pluggy, ...others } = await shas('a');
  const { shaOf } = await builtWith(others);
  expect([...shaOf.keys()].filter((name) => frameworks.test(name))).toEqual([
    'C++ (clang 22.1), Catch2',
    'C++ (clang 22.1), GoogleTest',
    'Go 1.24, testing',
    'Lua 5.4, LuaUnit',
    'Ruby 3.4, RSpec',
  ]);
});

test('all packages that are brought are used, and those that are used are brought', async () => {
  const used = new Set(ofDebian.flatMap(([, { debian = [] }]) => debian));
  expect([...(await wanted()).keys()]).toEqual([...used].toSorted());
});

test.each([
  ['languages-debian/cpp-catch2', 'catch2'],
  ['languages-debian/cpp-googletest', 'googletest'],
  ['languages-debian/lua-luaunit', 'lua-unit'],
  ['languages-debian/python-pytest', 'python3-pytest'],
  ['languages-debian/ruby-rspec', 'ruby-rspec-core'],
])('%s says the version that it brings', async (start, name) => {
  const text = await readFile(join(source, 'start-points', start, 'manifest.json'), 'utf8');
  const { test_framework: framework } = JSON.parse(text) as { readonly test_framework: unknown };
  expect(framework).toEqual([expect.any(String), (await wanted()).get(name)]);
});

test('Go says the version that it brings', async () => {
  const path = join(source, 'start-points/languages-debian/go-testing/manifest.json');
  const { language } = JSON.parse(await readFile(path, 'utf8')) as { readonly language: unknown };
  const packages = await wanted();
  expect(language).toEqual(['Go', packages.get('golang-1.24-go')]);
  expect(packages.get('golang-1.24-src')).toBe(packages.get('golang-1.24-go'));
});

/** The kinds of parts that are files for a tree. */
const isOfFiles = new Set(['bytes', 'pack']);

const isBrought = debianPackages().size > 0;

describe.skipIf(!isBrought)(
  `a pack of what Debian has${isBrought ? '' : ' (not here until `npm run debian` has been run)'}`,
  () => {
    test.each(ofDebian)(
      '%s has its files, and the licence of each package',
      async (_name, runtime) => {
        // All parts together: a library's precompiled headers are a part of their own.
        const tree = createTree(() => 0);
        for (const part of runtime.parts.filter(({ kind }) => isOfFiles.has(kind))) {
          const content = await part.content({ minify: true });
          if (typeof content === 'string') throw new TypeError('no pack');
          mountPack(tree, content);
        }
        for (const name of runtime.debian ?? []) {
          const licence = new TextDecoder().decode(
            tree.readFile(`/usr/share/doc/${name}/copyright`),
          );
          expect(licence).toMatch(/License:|Permission is hereby granted/);
        }
        const sources = tree.allPaths().filter((path) => /\.(go|h|hpp|lua|py|rb)$/.test(path));
        expect(sources.length).toBeGreaterThan(0);
      },
    );

    test('is told among the notices, each package with its licence', async () => {
      const mine = { name: 'ours', version: '1', licence: 'MIT', text: 0 };
      const { packages, texts } = withDebianNotices({ packages: [mine], texts: ['MIT'] });
      expect(packages).toHaveLength((await wanted()).size + 1);
      expect(packages).toContainEqual(mine);
      const told = new Map(packages.map(({ name, licence }) => [name, licence]));
      expect(told.get('ruby-rspec-core')).toBe('MIT');
      expect(told.get('catch2')).toBe('BSL-1.0');
      expect(told.get('googletest')).toBe('BSD-3-Clause');
      expect(told.get('golang-1.24-go')).toBe('BSD-3-Clause');
      expect(told.get('lua-unit')).toBe('BSD-2-Clause');
      expect(told.get('ruby-diff-lcs')).toBe('(Artistic-1.0 OR MIT OR GPL-2.0-only)');
      for (const { text } of packages) expect(texts[text]).toMatch(/MIT|License:/);
    });
  },
);
