import { bundleForNode } from './bundle-for-node.ts';
import { npmModule } from './npm-module.ts';
import { packagePack } from './package-pack.ts';

/**
 * ClojureScript as nbb has it (EPL-1.0), with its own cljs.test: the command `nbb`, in as many files as
 * its package has, for a namespace to be loaded when it is required.
 */
export async function nbbPack(): Promise<Uint8Array> {
  const names = ['core', 'api', 'impl_main', 'main', ...namespaces];
  const { files, folders } = await bundleForNode({
    entries: Object.fromEntries(names.map((name) => [`lib/nbb_${name}`, fileOf(name)])),
    changes: [
      ...names.map((name) => ({
        file: fileOf(name),
        anchor: 'const shadow_esm_import = function(x) { return import(x) };',
        by: "const shadow_esm_import = (x) => require(__dirname + '/load-module.js')(x);",
      })),
      {
        // A namespace has no `on`: without it an error is told twice, with a line of nbb's own.
        file: fileOf('main'),
        anchor: 'if($APP.k(esm_import$node_process.on))esm_import$node_process.on(',
        by: 'process.on(',
      },
    ],
    missing: { 'import-meta-resolve': resolveModule },
  });
  const bin = { name: 'cli.js', code: command };
  return packagePack([
    ...npmModule({ name: 'nbb', files: [...files, bin], folders, fields: { bin: bin.name } }),
    { path: '/node_modules/nbb/lib/load-module.js', content: loadModule },
    { path: '/usr/bin/nbb', target: '../../node_modules/nbb/cli.js' },
    { path: '/usr/lib/warm-up/nbb', content: warmUp, mode: 0o755 },
  ]);
}

/** What can be required beside clojure.core: all but what is for servers, terminals and the web. */
const namespaces = [
  'cljs_bean',
  'data',
  'fs',
  'goog_crypt',
  'goog_math',
  'goog_string',
  'js_interop',
  'math',
  'pprint',
  'promesa',
  'spec',
  'test',
  'tools_cli',
  'transit',
  'zip',
] as const;

function fileOf(name: string): string {
  return `nbb/lib/nbb_${name}.js`;
}

/** SCI would make functions out of text, where that is allowed. */
const command = `globalThis.SCI_DISABLE_JIT = true;
require('./lib/nbb_main.js');
`;

/** nbb's own modules are CommonJS here. What a person imports is what it is. */
const loadModule = `const { existsSync } = require('node:fs');

module.exports = async (name) => {
  if (!/^\\.\\/nbb_\\w+\\.js$/.test(name)) return import(name);
  const path = __dirname + '/' + name;
  if (existsSync(path)) return require(path);
  throw new Error(\`the nbb of this sandbox has no \${name.slice('./nbb_'.length, -3)}\`);
};
`;

/** In the place of a package that does the same for more cases. */
const resolveModule = `const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');

exports.resolve = (name, parent) => {
  const path = createRequire(parent).resolve(name);
  return path.startsWith('/') ? pathToFileURL(path).href : path;
};
`;

/** What nearly every press of [test] needs of it: worker/warm-up.ts runs it. */
const warmUp = `#!/usr/bin/env bash
# Run before anyone waits, so that the engine has met nbb and cljs.test when [test] is pressed.
cat > /tmp/warm.cljs << 'END'
(ns warm (:require [cljs.test :refer [deftest is run-tests]]))
(defn square [x] (* x x))
(deftest fails (is (= 4 (square 3))))
(deftest passes (is (= [1 4] (map square [1 2]))))
(run-tests)
END
nbb /tmp/warm.cljs
`;
