import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPackageJson } from '../../src/build/package-files.ts';
import { nodeVersion } from '../../src/runners/worker/programs/node/version.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { readStartPoints } from '../../src/build/start-points.ts';

const root = fileURLToPath(new URL('../../src/start-points/', import.meta.url));

function pairsOf(displayName: string) {
  const { languages } = readStartPoints(root);
  const found = languages.find(({ manifest }) => unversionedName(manifest) === displayName);
  return [found?.manifest.language, found?.manifest.test_framework];
}

function versionOf(framework: string, packageName: string) {
  return [framework, readPackageJson(packageName).version];
}

/** The package counts its own versions; the source in it is named for SQLite's: 3440200. */
function sqliteVersion(): string {
  const source =
    readdirSync('node_modules/sqlite3/deps').find((name) => name.endsWith('.gz')) ?? '';
  const [, major, minor, patch] = /-(\d)(\d\d)(\d\d)00\.tar\.gz$/.exec(source) ?? [];
  return [major, minor, patch].map(Number).join('.');
}

const mochaChai = [
  'Mocha+Chai',
  `${readPackageJson('mocha').version}+${readPackageJson('chai').version}`,
];

const node = `Node ${nodeVersion.split('.').slice(0, 2).join('.').replace('v', '')}`;

test.each([
  ['JavaScript, assert', ['JavaScript', node], ['assert', '']],
  ['JavaScript, Mocha+Chai', ['JavaScript', node], mochaChai],
  ['JavaScript, Jasmine', ['JavaScript', node], versionOf('Jasmine', 'jasmine-core')],
  ['JavaScript, Jest', ['JavaScript', node], versionOf('Jest', 'jest-circus')],
  ['JavaScript, QUnit', ['JavaScript', node], versionOf('QUnit', 'qunit')],
  ['JavaScript, uvu', ['JavaScript', node], versionOf('uvu', 'uvu')],
  ['JavaScript, node:test', ['JavaScript', node], ['node:test', '']],
  ['Bash, assert', ['Bash', `just-bash ${readPackageJson('just-bash').version}`], ['assert', '']],
  ['SQL, assert', ['SQL', `SQLite ${sqliteVersion()}`], ['assert', '']],
  ['TypeScript, assert', ['TypeScript', readPackageJson('typescript').version], ['assert', '']],
  ['TypeScript, Mocha+Chai', ['TypeScript', readPackageJson('typescript').version], mochaChai],
])('%s says the versions that it brings', (displayName, language, framework) => {
  expect(pairsOf(displayName)).toEqual([language, framework]);
});

test('the toolchain is warmed up with the options that the start-point of TypeScript has', () => {
  const read = (path: string): string =>
    readFileSync(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)), 'utf8');
  const tsconfig = JSON.parse(read('start-points/languages/typescript-mocha/tsconfig.json')) as {
    readonly compilerOptions: object;
  };
  const written = /startPointOptions = (\{[^}]*\})/.exec(
    read('runners/worker/toolchains/typescript/warm-up.ts'),
  )?.[1];
  const asJson = (written ?? '')
    .replace(/(\w+):/g, '"$1":')
    .replace(/'/g, '"')
    .replace(/,\s*\}/, '}');
  expect(JSON.parse(asJson)).toEqual(tsconfig.compilerOptions);
});
