import { bundleForNode } from './bundle-for-node.ts';
import { importByLoadFile, loadFile } from './load-file.ts';
import { npmModule } from './npm-module.ts';
import { packagePack } from './package-pack.ts';

/** uvu, its assertions, and its command `uvu`: their own code. */
export async function uvuPack(): Promise<Uint8Array> {
  const { files, folders } = await bundleForNode({
    entries: {
      bin: 'uvu/bin.js',
      'dist/index': 'uvu/dist/index.js',
      'assert/index': 'uvu/assert/index.js',
      'diff/index': 'uvu/diff/index.js',
      'parse/index': 'uvu/parse/index.js',
      'run/index': 'uvu/run/index.mjs',
    },
    changes: [
      {
        file: 'uvu/bin.js',
        anchor: 'x => new Function(`return import(${ JSON.stringify(x) })`).call(0)',
        by: importByLoadFile,
      },
      // It asks by a text that is run, which is not allowed here; the answer is known.
      {
        file: 'uvu/bin.js',
        anchor: "try { new Function('import').call(0) }",
        by: "try { throw new Error('it is there'); }",
      },
      {
        file: 'uvu/run/index.mjs',
        anchor: "await import('uvu');",
        by: "require('uvu');",
      },
      {
        file: 'uvu/run/index.mjs',
        anchor: "await import('file:///' + suite.file);",
        by: `await ${importByLoadFile}('file:///' + suite.file);`,
      },
    ],
    missing: {},
    external: ['uvu', 'uvu/diff', 'uvu/run'],
  });
  const exports = {
    '.': './dist/index.js',
    './assert': './assert/index.js',
    './diff': './diff/index.js',
    './parse': './parse/index.js',
    './run': './run/index.js',
  };
  return packagePack([
    ...npmModule({ name: 'uvu', files, folders, fields: { exports, bin: 'bin.js' } }),
    { path: '/node_modules/uvu/load-file.js', content: loadFile },
    { path: '/node_modules/uvu/run/load-file.js', content: loadFile },
    { path: '/usr/bin/uvu', target: '../../node_modules/uvu/bin.js' },
    { path: '/usr/lib/warm-up/uvu', content: warmUp, mode: 0o755 },
  ]);
}

/** What nearly every press of [test] needs of it: worker/warm-up.ts runs it. */
const warmUp = `#!/usr/bin/env bash
# Run before anyone waits, so that the engine has met uvu when [test] is pressed.
mkdir /tmp/warm
cat > /tmp/warm/a_test.js << 'END'
const { test } = require('uvu');
const assert = require('uvu/assert');
test('fails', () => assert.equal({ a: 1 }, { a: 2 }));
test('passes', async () => assert.is(1, 1));
test.run();
END
uvu /tmp/warm
`;
