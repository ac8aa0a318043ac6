import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';
import type { Files } from '../../src/kata/files.ts';

const files: Files = {
  'node_modules/dual/package.json': JSON.stringify({
    name: 'dual',
    main: './never.js',
    exports: {
      '.': { import: './index.mjs', require: './index.cjs' },
      './sub': ['./sub.js', './never.js'],
      './lib/*': { node: './src/*.js' },
      './lib/hidden/*': null,
      './deep/*.js': './src/*.js',
      './only-import': { import: './index.mjs' },
      './default': { browser: './never.js', default: './index.cjs' },
    },
  }),
  'node_modules/dual/index.mjs': 'export default "import"',
  'node_modules/dual/index.cjs': 'module.exports = "require"',
  'node_modules/dual/sub.js': 'module.exports = "sub"',
  'node_modules/dual/src/a.js': 'module.exports = "a"',
  'node_modules/dual/src/hidden/b.js': 'module.exports = "b"',
  'node_modules/@scope/old/package.json': '{ "main": "lib", "module": "never.mjs" }',
  'node_modules/@scope/old/lib/index.js': 'module.exports = "old"',
  'node_modules/@scope/old/x.js': 'module.exports = "x"',
  'package.json': JSON.stringify({
    name: 'own',
    exports: './own.js',
    imports: {
      '#own': './own.js',
      '#dual': 'dual',
      '#node': 'path',
      '#f/*': './f/*.js',
      '#by': { import: './m.mjs', default: './c.cjs' },
    },
  }),
  'own.js': 'module.exports = "own"',
  'f/one.js': 'module.exports = "one"',
  'm.mjs': 'export default "m"',
  'c.cjs': 'module.exports = "c"',
};

async function printed(command: string, more: Files): Promise<string> {
  const { stdout, stderr } = await finish(command, { ...files, ...more });
  expect(stderr).toBe('');
  return stdout;
}

describe('a package is found', () => {
  test('by require, by its exports, imports, main and own name', async () => {
    const main = `
const names = ['dual', 'dual/sub', 'dual/lib/a', 'dual/deep/a.js', 'dual/default', '@scope/old', '@scope/old/x', 'own', '#own', '#dual', '#f/one', '#by'];
console.log(names.map((name) => require(name)).join(), require('#node').sep, require.resolve('dual/sub'));
for (const wrong of ['dual/nope', 'dual/index.cjs', 'dual/lib/hidden/b', 'dual/only-import', '#nope', 'own/x', 'dual/lib/../x'])
  try { require(wrong) } catch (e) { console.log(e.code, e.message) }`;
    expect(await printed('node main.js', { 'main.js': main })).toBe(
      `require,sub,a,a,require,old,x,own,own,require,one,c / /sandbox/node_modules/dual/sub.js
ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './nope' is not defined by "exports" in /sandbox/node_modules/dual/package.json
ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './index.cjs' is not defined by "exports" in /sandbox/node_modules/dual/package.json
ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './lib/hidden/b' is not defined by "exports" in /sandbox/node_modules/dual/package.json
ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './only-import' is not defined by "exports" in /sandbox/node_modules/dual/package.json
ERR_PACKAGE_IMPORT_NOT_DEFINED Package import specifier "#nope" is not defined in package /sandbox/package.json imported from /sandbox/main.js
ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './x' is not defined by "exports" in /sandbox/package.json imported from /sandbox/main.js
ERR_INVALID_MODULE_SPECIFIER Invalid module "./lib/../x" request is not a valid match in pattern "./lib/*" for the "exports" resolution of /sandbox/node_modules/dual/package.json
`,
    );
  });

  test('by import, with its own conditions', async () => {
    const main = `
const names = ['dual', 'dual/sub', 'dual/lib/a', 'dual/only-import', '@scope/old', '@scope/old/x.js', 'own', '#own', '#dual', '#by'];
console.log((await Promise.all(names.map((name) => import(name)))).map((all) => all.default).join(), (await import('#node')).sep);
for (const wrong of ['dual/nope', '@scope/old/x', '@scope/gone', '#nope', './own', './f/one', '../sandbox/c'])
  await import(wrong).catch((e) => console.log(e.code, e.message));`;
    expect(await printed('node main.mjs', { 'main.mjs': main })).toBe(
      `import,sub,a,import,old,x,own,own,import,m /
ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './nope' is not defined by "exports" in /sandbox/node_modules/dual/package.json imported from /sandbox/main.mjs
ERR_MODULE_NOT_FOUND Cannot find module '/sandbox/node_modules/@scope/old/x' imported from /sandbox/main.mjs
Did you mean to import "@scope/old/x.js"?
ERR_MODULE_NOT_FOUND Cannot find package '@scope/gone' imported from /sandbox/main.mjs
ERR_PACKAGE_IMPORT_NOT_DEFINED Package import specifier "#nope" is not defined in package /sandbox/package.json imported from /sandbox/main.mjs
ERR_MODULE_NOT_FOUND Cannot find module '/sandbox/own' imported from /sandbox/main.mjs
Did you mean to import "./own.js"?
ERR_MODULE_NOT_FOUND Cannot find module '/sandbox/f/one' imported from /sandbox/main.mjs
Did you mean to import "./f/one.js"?
ERR_MODULE_NOT_FOUND Cannot find module '/sandbox/c' imported from /sandbox/main.mjs
`,
    );
  });

  test('in /node_modules, in NODE_PATH and behind links, once', async () => {
    const script = `mkdir -p /node_modules/top /tmp/build /tmp/elsewhere/far; echo 'module.exports = "top"' > /node_modules/top/index.js
echo 'exports.far = __filename' > /tmp/elsewhere/far/index.js; ln -s /sandbox/f /sandbox/node_modules/linked
cp main.js m2.mjs /tmp/build; node /tmp/build/main.js; NODE_PATH=/nope:/tmp/elsewhere node -p 'require("far")'; node /tmp/build/m2.mjs
node -p 'require("linked/one") + (require.resolve("linked/one") === require.resolve("./f/one"))'`;
    const stdout = await printed(script, {
      'main.js': 'console.log(require("top"))',
      'm2.mjs': 'import top from "top"; console.log(top)',
    });
    expect(stdout).toBe("top\n{ far: '/tmp/elsewhere/far/index.js' }\ntop\nonetrue\n");
  });
});
