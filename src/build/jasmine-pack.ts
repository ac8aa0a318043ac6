import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundleForNode } from './bundle-for-node.ts';
import { importByLoadFile, loadFile } from './load-file.ts';
import { indexOf, npmModule } from './npm-module.ts';
import { packagesFolder } from './package-files.ts';
import { packagePack } from './package-pack.ts';
import type { PackFile } from './package-pack.ts';

/** jasmine-core, and the command `jasmine` with its console reporter: their own code. */
export async function jasminePack(): Promise<Uint8Array> {
  return packagePack([...(await commandFiles()), ...(await coreFiles())]);
}

async function commandFiles(): Promise<readonly PackFile[]> {
  const { files, folders } = await bundleForNode({
    entries: {
      'lib/command-line': 'jasmine/bin/jasmine.js',
      'lib/jasmine': 'jasmine/lib/jasmine.js',
    },
    changes: [
      {
        file: 'jasmine/lib/loader.js',
        anchor: 'return import(modulePath);',
        by: `return ${importByLoadFile}(modulePath);`,
      },
    ],
    missing: {},
    external: ['jasmine-core'],
  });
  const bin = { name: 'bin/jasmine.js', code: "require('../lib/command-line.js');\n" };
  const fields = { main: 'lib/jasmine.js', bin: bin.name };
  return [
    ...npmModule({ name: 'jasmine', files: [...files, bin], folders, fields }),
    { path: '/node_modules/jasmine/lib/load-file.js', content: loadFile },
    asItIs('jasmine/lib/examples/jasmine.mjs'),
    { path: '/usr/bin/jasmine', target: '../../node_modules/jasmine/bin/jasmine.js' },
    { path: '/usr/lib/warm-up/jasmine', content: warmUp, mode: 0o755 },
  ];
}

async function coreFiles(): Promise<readonly PackFile[]> {
  const { files, folders } = await bundleForNode({
    entries: { 'lib/jasmine-core/jasmine': 'jasmine-core/lib/jasmine-core/jasmine.js' },
    changes: [],
    missing: {},
  });
  const names = Object.keys(createRequire(import.meta.url)('jasmine-core') as object);
  return [
    ...npmModule({ name: 'jasmine-core', files, folders, fields: { main: 'index.js' } }),
    {
      path: '/node_modules/jasmine-core/index.js',
      content: indexOf('./lib/jasmine-core.js', names),
    },
    asItIs('jasmine-core/lib/jasmine-core.js'),
  ];
}

function asItIs(path: string): PackFile {
  return { path: `/node_modules/${path}`, content: readFileSync(packagesFolder + path) };
}

/** What nearly every press of [test] needs of them: worker/warm-up.ts runs it. */
const warmUp = `#!/usr/bin/env bash
# Run before anyone waits, so that the engine has met Jasmine when [test] is pressed.
cat > /tmp/warm_test.js << 'END'
describe('a', () => {
  it('fails', () => expect({ a: 1 }).toEqual({ a: 2 }));
  it('passes', async () => expect(1).toBe(1));
});
END
jasmine /tmp/warm_test.js
`;
