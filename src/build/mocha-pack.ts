import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'cjs-module-lexer';
import { bundleForNode } from './bundle-for-node.ts';
import type { Change } from './bundle-for-node.ts';
import { licenceOf, packagesFolder, readPackageJson } from './package-files.ts';
import { packagePack } from './package-pack.ts';
import type { PackFile } from './package-pack.ts';

/**
 * Mocha, Chai and Sinon as node finds them in /node_modules, and the command `mocha`. It is their own
 * code, in a few files of CommonJS with all that it needs, for it to be loaded at every press of [test].
 */
export async function mochaPack(): Promise<Uint8Array> {
  return packagePack([...(await mochaFiles()), ...(await chaiFiles()), ...(await sinonFiles())]);
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
  const own = { name: 'mocha', version, license, type, main: 'index.js', bin: 'bin/mocha.js' };
  const bin = '/node_modules/mocha/bin/mocha.js';
  return [
    ...files.map(({ name, code }) => ({
      path: `/node_modules/mocha/${name}`,
      ...(name === 'bin/mocha.js'
        ? { content: `#!/usr/bin/env node\n${code.replace(/^#!.*\n/, '')}`, mode: 0o755 }
        : { content: code }),
    })),
    { path: '/node_modules/mocha/index.js', content: mochaIndex() },
    {
      path: '/node_modules/mocha/lib/load-file.js',
      content: 'module.exports = async (file) => import(file);\n',
    },
    { path: '/node_modules/mocha/package.json', content: `${JSON.stringify(own, null, 2)}\n` },
    { path: '/node_modules/mocha/LICENSE', content: licences(folders) },
    { path: '/usr/bin/mocha', target: `../..${bin}` },
    { path: '/usr/lib/warm-up/mocha', content: warmUp, mode: 0o755 },
  ];
}

/** What nearly every press of [test] needs of them: worker/warm-up.ts runs it. */
const warmUp = `#!/usr/bin/env bash
# Run before anyone waits, so that the engine has met Mocha and Chai when [test] is pressed.
cat > /tmp/warm_test.js << 'END'
const { expect } = require('chai');
describe('a', () => {
  it('fails', () => expect({ a: 1 }).to.deep.equal({ a: 2 }));
  it('passes', async () => expect(1).to.equal(1));
});
END
mocha /tmp/warm_test.js
`;

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
  const own = { name: 'chai', version, license, type, main: 'index.js' };
  return [
    ...files.map(({ name, code }) => ({ path: `/node_modules/chai/${name}`, content: code })),
    { path: '/node_modules/chai/package.json', content: `${JSON.stringify(own, null, 2)}\n` },
    { path: '/node_modules/chai/LICENSE', content: licences(folders) },
  ];
}

async function sinonFiles(): Promise<readonly PackFile[]> {
  const { files, folders } = await bundleForNode({
    entries: { 'lib/sinon': 'sinon/lib/sinon.js' },
    changes: [],
    missing: {},
  });
  const { version, license } = readPackageJson('sinon');
  const own = { name: 'sinon', version, license, type, main: 'index.js' };
  const names = Object.keys(createRequire(import.meta.url)('sinon') as object);
  return [
    ...files.map(({ name, code }) => ({ path: `/node_modules/sinon/${name}`, content: code })),
    { path: '/node_modules/sinon/index.js', content: indexOf('./lib/sinon.js', names) },
    { path: '/node_modules/sinon/package.json', content: `${JSON.stringify(own, null, 2)}\n` },
    { path: '/node_modules/sinon/LICENSE', content: licences(folders) },
  ];
}

function mochaIndex(): string {
  const { exports } = parse(readFileSync(join(packagesFolder, 'mocha/lib/mocha.cjs'), 'utf8'));
  return indexOf('./lib/mocha.js', exports);
}

/** What an `import` by name may find is read from a file without running it: the last line tells. */
function indexOf(file: string, names: Iterable<string>): string {
  return `module.exports = require('${file}');\n0 && (module.exports = { ${[...names].join(', ')} });\n`;
}

/** Said of each, so that no one has to read their code to find out. */
const type = 'commonjs';

/**
 * Files that look for others by their place find them in the bundle. And the word `import` stands in
 * no large file: our node has to parse a file that has it, which takes longer than all the tests.
 */
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
  {
    file: 'mocha/lib/nodejs/esm-utils.cjs',
    anchor: 'exports.doImport = async (file) => import(file);',
    by: 'const loadFile = "./load-file.js";\nexports.doImport = async (file) => require(loadFile)(file);',
  },
  {
    file: 'mocha/lib/nodejs/esm-utils.cjs',
    anchor: '"Cannot use import statement outside a module"',
    by: '"statement outside a module"',
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
