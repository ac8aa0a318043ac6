import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { bundleForNode } from './bundle-for-node.ts';
import type { Change } from './bundle-for-node.ts';
import { importByLoadFile, loadFile } from './load-file.ts';
import { npmModule } from './npm-module.ts';
import { packagesFolder } from './package-files.ts';
import { packagePack } from './package-pack.ts';
import type { PackFile } from './package-pack.ts';

/**
 * jest-circus, expect, jest-mock, jest-snapshot and Jest's reporters, as they are in their packages,
 * under a command `jest` of ours (see jest-command/main.ts, which says why).
 */
export async function jestPack(): Promise<Uint8Array> {
  const { files, folders } = await bundleForNode({
    entries: {
      'lib/command': relative(
        packagesFolder,
        fileURLToPath(new URL('jest-command/main.ts', import.meta.url)),
      ),
      'lib/adapter-init': 'jest-circus/build/jestAdapterInit.js',
    },
    changes,
    missing,
  });
  const bin = { name: 'bin/jest.js', code: "require('../build/command.js');\n" };
  // Jest leaves frames out of a stack that are in jest/build, as its own are at home.
  const inBuild = files.map(({ name, code }) => ({ name: name.replace(/^lib\//, 'build/'), code }));
  return packagePack([
    ...npmModule({
      name: 'jest',
      package: 'jest-circus',
      files: [...inBuild, bin],
      folders,
      fields: { bin: bin.name },
    }),
    { path: '/node_modules/jest/build/load-file.js', content: loadFile },
    ...globalsModule(),
    { path: '/usr/bin/jest', target: '../../node_modules/jest/bin/jest.js' },
    { path: '/usr/lib/warm-up/jest', content: warmUp, mode: 0o755 },
  ]);
}

/** Answers what jest-command/create-modules.ts has put there. */
function globalsModule(): readonly PackFile[] {
  const names =
    'afterAll afterEach beforeAll beforeEach describe expect fdescribe fit it jest test xdescribe xit xtest';
  const own = { name: '@jest/globals', type: 'commonjs', main: 'index.js' };
  return [
    { path: '/node_modules/@jest/globals/package.json', content: `${JSON.stringify(own)}\n` },
    {
      path: '/node_modules/@jest/globals/index.js',
      content: `module.exports = globalThis[Symbol.for('pocket-dojo:jest-globals')];\n0 && (module.exports = { ${names.split(' ').join(', ')} });\n`,
    },
  ];
}

const changes: readonly Change[] = [
  {
    file: 'jest-circus/build/runner.js',
    anchor: "require.resolve('./jestAdapterInit')",
    by: "(__dirname + '/adapter-init.js')",
  },
  // Only its folder is wanted, to leave frames of it out.
  {
    file: 'jest-circus/build/jestAdapterInit.js',
    anchor: "require.resolve('jest-each')",
    by: "'/node_modules/jest-each/build/index.js'",
  },
  {
    file: 'jest-util/build/index.js',
    anchor: 'await import(/* webpackIgnore: true */moduleUrl.href)',
    by: `await ${importByLoadFile}(moduleUrl.href)`,
  },
  // A function was made of a text there, and in the next, which is not allowed here.
  {
    file: 'jest-mock/build/index.js',
    anchor: `new this._environmentGlobal.Function(MOCK_CONSTRUCTOR_NAME, body);
    return createConstructor(mockConstructor);`,
    by: `function () { return mockConstructor.apply(this, arguments); };
    Object.defineProperty(createConstructor, 'name', { value: name, configurable: true });
    return createConstructor;`,
  },
  {
    file: '@jest/snapshot-utils/build/index.js',
    anchor: `const populate = new Function('exports', snapshotContents);
      populate(data);`,
    by: `const snapshots = Object.assign(new (require('node:module').Module)(snapshotPath), { exports: data });
      snapshots._compile(snapshotContents, snapshotPath);`,
  },
  {
    file: 'jest-snapshot/build/index.js',
    anchor: 'function loadBabel() {',
    by: `function loadBabel() {
  throw new Error('jest cannot write inline snapshots here: write the value into toMatchInlineSnapshot() yourself, or use toMatchSnapshot()');`,
  },
];

/** What a run that ends has no use for, or cannot have, in the place of the packages that do it. */
const missing: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      '@bcoe/v8-coverage',
      'glob',
      'istanbul-lib-coverage',
      'istanbul-lib-instrument',
      'istanbul-lib-report',
      'istanbul-lib-source-maps',
      'istanbul-reports',
      'jest-worker',
      'v8-to-istanbul',
    ].map((name) => [name, 'module.exports = {};\n']),
  ),
  '@jest/transform': `exports.createScriptTransformer = () => { throw new Error('jest does not transform files here'); };\n`,
  'graceful-fs': `module.exports = require('fs');\n`,
};

/** What nearly every press of [test] needs of them: worker/warm-up.ts runs it. */
const warmUp = `#!/usr/bin/env bash
# Run before anyone waits, so that the engine has met Jest when [test] is pressed.
mkdir /tmp/warm && cd /tmp/warm
cat > warm.test.js << 'END'
describe('a', () => {
  it('fails', () => expect({ a: 1 }).toEqual({ a: 2 }));
  it('passes', async () => expect(1).toBe(1));
});
END
jest
`;
