import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'cjs-module-lexer';
import { bundleForNode } from './bundle-for-node.ts';
import type { Change } from './bundle-for-node.ts';
import { licenceOf, packagesFolder, readPackageJson } from './package-files.ts';
import { packagePack } from './package-pack.ts';
import type { PackFile } from './package-pack.ts';

/**
 * Mocha and Chai as node finds them in /node_modules, and the command `mocha`. It is their own code,
 * in a few files of CommonJS with all that it needs, for it to be loaded at every press of [test].
 */
export async function mochaPack(): Promise<Uint8Array> {
  return packagePack([...(await mochaFiles()), ...(await chaiFiles())]);
}

async function mochaFiles(): Promise<readonly PackFile[]> {
  const { files, folders } = await bundleForNode({
    entries: {
      'bin/mocha': 'mocha/bin/mocha.js',
      'lib/cli/cli': 'mocha/lib/cli/cli.js',
      'lib/mocha': 'mocha/lib/mocha.cjs',
    },
    changes,
    missing,
  });
  const { version, license } = readPackageJson('mocha');
  const own = { name: 'mocha', version, license, main: 'index.js', bin: 'bin/mocha.js' };
  const bin = '/node_modules/mocha/bin/mocha.js';
  return [
    ...files.map(({ name, code }) => ({
      path: `/node_modules/mocha/${name}`,
      ...(name === 'bin/mocha.js'
        ? { content: `#!/usr/bin/env node\n${code.replace(/^#!.*\n/, '')}`, mode: 0o755 }
        : { content: code }),
    })),
    { path: '/node_modules/mocha/index.js', content: mochaIndex() },
    { path: '/node_modules/mocha/package.json', content: `${JSON.stringify(own, null, 2)}\n` },
    { path: '/node_modules/mocha/LICENSE', content: licences(folders) },
    { path: '/usr/bin/mocha', target: `../..${bin}` },
  ];
}

async function chaiFiles(): Promise<readonly PackFile[]> {
  const { files, folders } = await bundleForNode({
    entries: {
      index: 'chai/index.js',
      'register-assert': 'chai/register-assert.js',
      'register-expect': 'chai/register-expect.js',
      'register-should': 'chai/register-should.js',
    },
    changes: [],
    missing: {},
  });
  const { version, license } = readPackageJson('chai');
  const own = { name: 'chai', version, license, main: 'index.js' };
  return [
    ...files.map(({ name, code }) => ({ path: `/node_modules/chai/${name}`, content: code })),
    { path: '/node_modules/chai/package.json', content: `${JSON.stringify(own, null, 2)}\n` },
    { path: '/node_modules/chai/LICENSE', content: licences(folders) },
  ];
}

/** What an `import` by name may find is read from a file without running it: the last line tells. */
function mochaIndex(): string {
  const { exports } = parse(readFileSync(join(packagesFolder, 'mocha/lib/mocha.cjs'), 'utf8'));
  return `module.exports = require('./lib/mocha.js');\n0 && (module.exports = { ${[...exports].join(', ')} });\n`;
}

/** It stays where its own place was: in the bundle, the file that it looks for is another. */
const changes: readonly Change[] = [
  {
    file: 'mocha/bin/mocha.js',
    anchor: 'fileURLToPath(import.meta.resolve("../lib/cli/cli.js"))',
    by: '(__dirname + "/../lib/cli/cli.js")',
  },
  {
    file: 'mocha/lib/cli/cli.js',
    anchor: 'if (__filename === process.argv[1]) {',
    by: 'if (process.argv[1]?.endsWith("/mocha/lib/cli/cli.js")) {',
  },
];

/** What a run that ends has no use for, or cannot have, in the place of the packages that do it. */
const missing: Readonly<Record<string, string>> = {
  chokidar: `exports.watch = () => { throw new Error('mocha --watch does not work here: each press of [test] runs the tests once'); };`,
  workerpool: `exports.pool = () => { throw new Error('mocha --parallel does not work here: the tests run in one process'); };`,
};

function licences(folders: readonly string[]): string {
  return folders
    .map((folder) => {
      const { name, version } = readPackageJson(folder);
      return `${name} ${version}\n\n${licenceOf(folder).trim()}\n`;
    })
    .join('\n\n');
}
