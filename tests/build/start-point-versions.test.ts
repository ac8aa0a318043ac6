import { readFileSync } from 'node:fs';
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
