import { createRequire } from 'node:module';
import { bundleForNode } from './bundle-for-node.ts';
import { importByLoadFile, loadFile } from './load-file.ts';
import { indexOf, npmModule } from './npm-module.ts';
import { packagePack } from './package-pack.ts';

/** QUnit and its command `qunit`: their own code. */
export async function qunitPack(): Promise<Uint8Array> {
  const { files, folders } = await bundleForNode({
    entries: { 'src/cli/command': 'qunit/bin/qunit.js' },
    changes: [
      {
        file: 'qunit/src/cli/run.js',
        anchor: 'await import(url.pathToFileURL(filePath));',
        by: `await ${importByLoadFile}(url.pathToFileURL(filePath));`,
      },
    ],
    missing,
    external: ['../../qunit/qunit.js'],
  });
  const library = await bundleForNode({
    entries: { 'qunit/qunit': 'qunit/qunit/qunit.js' },
    changes: [],
    missing: {},
  });
  const bin = { name: 'bin/qunit.js', code: "require('../src/cli/command.js');\n" };
  const names = Object.keys(createRequire(import.meta.url)('qunit') as object);
  return packagePack([
    ...npmModule({
      name: 'qunit',
      files: [bin, ...files, ...library.files],
      folders,
      fields: { main: 'index.js', bin: bin.name },
    }),
    { path: '/node_modules/qunit/index.js', content: indexOf('./qunit/qunit.js', names) },
    { path: '/node_modules/qunit/src/cli/load-file.js', content: loadFile },
    { path: '/usr/bin/qunit', target: '../../node_modules/qunit/bin/qunit.js' },
    { path: '/usr/lib/warm-up/qunit', content: warmUp, mode: 0o755 },
  ]);
}

/** What a run that ends has no use for. */
const missing: Readonly<Record<string, string>> = {
  'node-watch': `module.exports = () => { throw new Error('qunit --watch does not work here: each press of [test] runs the tests once'); };`,
};

/** What nearly every press of [test] needs of it: worker/warm-up.ts runs it. */
const warmUp = `#!/usr/bin/env bash
# Run before anyone waits, so that the engine has met QUnit when [test] is pressed.
cat > /tmp/warm_test.js << 'END'
QUnit.module('a', () => {
  QUnit.test('fails', (assert) => assert.deepEqual({ a: 1 }, { a: 2 }));
  QUnit.test('passes', async (assert) => assert.equal(1, 1));
});
END
qunit /tmp/warm_test.js
`;
