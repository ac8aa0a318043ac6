import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'cjs-module-lexer';
import { bundleForNode } from './bundle-for-node.ts';
import type { Change } from './bundle-for-node.ts';
import { indexOf, npmModule } from './npm-module.ts';
import { packagesFolder } from './package-files.ts';
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
  return [
    ...npmModule({
      name: 'mocha',
      files,
      folders,
      fields: { main: 'index.js', bin: 'bin/mocha.js' },
    }),
    { path: '/node_modules/mocha/index.js', content: mochaIndex() },
    {
      path: '/node_modules/mocha/lib/load-file.js',
      content: 'module.exports = async (file) => import(file);\n',
    },
    { path: '/usr/bin/mocha', target: '../../node_modules/mocha/bin/mocha.js' },
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
  return npmModule({ name: 'chai', files, folders, fields: { main: 'index.js' } });
}

async function sinonFiles(): Promise<readonly PackFile[]> {
  const { files, folders } = await bundleForNode({
    entries: { 'lib/sinon': 'sinon/lib/sinon.js' },
    changes: [],
    missing: {},
  });
  const names = Object.keys(createRequire(import.meta.url)('sinon') as object);
  return [
    ...npmModule({ name: 'sinon', files, folders, fields: { main: 'index.js' } }),
    { path: '/node_modules/sinon/index.js', content: indexOf('./lib/sinon.js', names) },
  ];
}

function mochaIndex(): string {
  const { exports } = parse(readFileSync(join(packagesFolder, 'mocha/lib/mocha.cjs'), 'utf8'));
  return indexOf('./lib/mocha.js', exports);
}

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
