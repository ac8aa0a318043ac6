import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';

describe('node tells what is wrong with a module', () => {
  test.each([
    [
      'a name that is not exported',
      "\nimport { z, y } from './x.mjs';",
      /^file:\/\/\/sandbox\/main\.mjs:2\nimport \{ z, y \} from '\.\/x\.mjs';\n {12}\^\n\n?SyntaxError: The requested module '\.\/x\.mjs' does not provide an export named 'y'\n/,
    ],
    [
      'a name that CommonJS is not seen to export',
      "import { y } from './c.cjs';",
      /SyntaxError: Named export 'y' not found\. The requested module '\.\/c\.cjs' is a CommonJS module, which/,
    ],
    [
      'a file that is not there',
      "import './nope.mjs'",
      /Error \[ERR_MODULE_NOT_FOUND\]: Cannot find module '\/sandbox\/nope\.mjs' imported from \/sandbox\/main\.mjs( \{)?\n[^]*code: 'ERR_MODULE_NOT_FOUND',\n {2}url: 'file:\/\/\/sandbox\/nope\.mjs'/,
    ],
    [
      'a package that is not there',
      "import 'nope'",
      /Error \[ERR_MODULE_NOT_FOUND\]: Cannot find package 'nope' imported from \/sandbox\/main\.mjs( \{)?\n/,
    ],
    [
      'a folder',
      "import './d'",
      /Error \[ERR_UNSUPPORTED_DIR_IMPORT\]: Directory import '\/sandbox\/d' is not supported resolving ES modules imported from \/sandbox\/main\.mjs/,
    ],
    [
      'JSON without its attribute',
      "import './d.json'",
      /TypeError \[ERR_IMPORT_ATTRIBUTE_MISSING\]: Module "file:\/\/\/sandbox\/d\.json" needs an import attribute of "type: json"/,
    ],
    [
      'what is no JavaScript',
      'import "fs";\nexport const a = 6 * 9sd;',
      /^file:\/\/\/sandbox\/main\.mjs:2\nexport const a = 6 \* 9sd;\n {21}\^+\n\nSyntaxError: Invalid or unexpected token\n/,
    ],
    [
      'what is declared twice',
      'import a from "fs"; const a = 1;',
      /SyntaxError: Identifier 'a' has already been declared\n/,
    ],
    [
      'require',
      "\nrequire('fs');",
      /^file:\/\/\/sandbox\/main\.mjs:2\nrequire\('fs'\);\n\^\n\nReferenceError: require is not defined in ES module scope, you can use import instead\n {4}at file:\/\/\/sandbox\/main\.mjs:2:1\n/,
    ],
    [
      'an import in what is CommonJS by its name',
      'import "./i.cjs"',
      /SyntaxError: Cannot use import statement outside a module/,
    ],
    [
      'a throw, where it was',
      "import { f } from './f.mjs'; const x = { f };  f(); f(1)",
      /^file:\/\/\/sandbox\/f\.mjs:3\n {2}if \(n\) throw new RangeError\('n'\);\n {15}\^\n\nRangeError: n\n {4}at f \(file:\/\/\/sandbox\/f\.mjs:3:16\)\n {4}at file:\/\/\/sandbox\/main\.mjs:1:53\n(?! +at)/,
    ],
  ])('%s', async (_what, main, message) => {
    const files = {
      'x.mjs': 'export const z = 1',
      'c.cjs': 'Object.assign(exports, { y: 1 })',
      'd/index.js': '',
      'd.json': '{}',
      'i.cjs': 'import fs from "fs"',
      'f.mjs': "export\nfunction f(n) {\n  if (n) throw new RangeError('n');\n}",
    };
    const { stdout, stderr, status } = await finish('node main.mjs', {
      ...files,
      'main.mjs': main,
    });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('pocket-dojo');
    expect({ stdout, status }).toEqual({ stdout: '', status: '1' });
  });
});
