import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { finish, runFiles } from '../support/run-files.ts';

const imageName = 'pocket-dojo/typescript_mocha:0000000';

function tsc(script: string, files: Files = {}) {
  return finish(script, files, { imageName });
}

/** As a person has it who compiles with the defaults that are common. */
const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'es2022',
    module: 'commonjs',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    outDir: '/tmp/build',
  },
});

describe('tsc', () => {
  test('compiles what tsconfig.json says, and node runs it', async () => {
    const result = await tsc('tsc && node /tmp/build/main.js', {
      'tsconfig.json': tsconfig,
      'main.ts':
        "import { Greeter, Tone } from './lib/greeter';\nconsole.log(new Greeter('Ada', Tone.loud).greet());\n",
      'lib/greeter.ts': `export enum Tone { quiet, loud }
export class Greeter<Name extends string> {
  constructor(private readonly name: Name, readonly tone: Tone) {}
  greet(): string { return this.tone === Tone.loud ? \`HELLO \${this.name}\` : this.name; }
}
`,
    });
    expect(result).toMatchObject({ stdout: 'HELLO Ada\n', stderr: '', status: '0' });
    expect(result.created).toEqual({});
  });

  test('prints what is wrong with the types, and answers 2, though it has written the code', async () => {
    const { stdout, status } = await tsc('tsc; status=$?; ls /tmp/build; exit $status', {
      'tsconfig.json': tsconfig,
      'main.ts': 'export const answer: number = `forty-two`;\nanswer.toUppercase();\n',
    });
    expect(stdout)
      .toBe(`main.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.
main.ts(2,8): error TS2339: Property 'toUppercase' does not exist on type 'number'.
main.js
`);
    expect(status).toBe('2');
  });

  test('writes nothing and answers 2 when it is only to check', async () => {
    const { stdout, status } = await tsc('tsc --noEmit; echo $?; ls', {
      'tsconfig.json': '{ "compilerOptions": { "types": [] } }',
      'main.ts': 'const 1 = 2;\n',
    });
    expect(stdout).toBe(
      'main.ts(1,7): error TS1134: Variable declaration expected.\n2\ncyber-dojo.sh\nmain.ts\ntsconfig.json\n',
    );
    expect(status).toBe('0');
  });

  test('takes files and options on its command line', async () => {
    const { stdout, stderr, created } = await tsc(
      'tsc a.ts b.ts --outDir out --target es2022 --strict && cat out/a.js out/b.js',
      {
        'a.ts': "import { b } from './b';\nb satisfies number;\n",
        'b.ts': 'export const b = 1;\n',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe("import { b } from './b';\nb;\nexport const b = 1;\n");
    expect(Object.keys(created)).toEqual(['out/a.js', 'out/b.js']);
  });

  test.each([
    ['tsc --version', 'Version 6.0.3\n', '0'],
    ['tsc -p other/tsconfig.json && echo built/x.*', 'built/x.d.ts built/x.js\n', '0'],
    ['tsc --project nowhere', "error TS5058: The specified path does not exist: 'nowhere'.\n", '1'],
    ['tsc --nonsense', "error TS5023: Unknown compiler option '--nonsense'.\n", '1'],
    [
      'tsc --watch other/x.ts',
      "error TS5001: The current host does not support the '--watch' option.\n",
      '1',
    ],
    [
      'tsc nowhere.ts',
      "error TS6053: File 'nowhere.ts' not found.\n  The file is in the program because:\n    Root file specified for compilation\n",
      '2',
    ],
    ['tsc @args.txt; ls', 'args.txt\ncyber-dojo.sh\nother\n', '0'],
    ['cd other && tsc --listFilesOnly | tail -1', '/sandbox/other/x.ts\n', '0'],
    ['tsc --init > /dev/null && grep -c strict tsconfig.json', '1\n', '0'],
    ['tsc -b other && tsc -b other --verbose | grep -c "up to date"', '1\n', '0'],
  ])('%s', async (script, stdout, status) => {
    const result = await tsc(script, {
      'other/tsconfig.json': JSON.stringify({
        compilerOptions: { outDir: '../built', declaration: true, types: [], composite: true },
      }),
      'other/x.ts': 'export const x = 1;\n',
      'args.txt': '--noEmit other/x.ts',
    });
    expect(result).toMatchObject({ stdout, status });
  });

  test('knows the types of Node, Mocha, Chai and Sinon, and those that a person declares', async () => {
    const { stdout, status } = await tsc('tsc -p .', {
      'tsconfig.json': '{ "compilerOptions": { "types": ["node", "mocha"], "outDir": "/tmp/x" } }',
      'main.ts': `import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { spy } from 'sinon';
import { spell } from 'spells';
describe('x', function () { this.timeout(1); expect(spell).to.be.a('string'); });
const text: number = readFileSync('x', 'utf8');
const many: string = process.argv;
spy().nonsense;
`,
      'node_modules/spells/package.json': '{ "types": "index.d.ts" }',
      'node_modules/spells/index.d.ts': 'export declare const spell: unique symbol;\n',
    });
    expect(stdout)
      .toBe(`main.ts(6,7): error TS2322: Type 'string' is not assignable to type 'number'.
main.ts(7,7): error TS2322: Type 'string[]' is not assignable to type 'string'.
main.ts(8,7): error TS2339: Property 'nonsense' does not exist on type 'SinonSpy<any[], any>'.
`);
    expect(status).toBe('2');
  });

  test('shows errors with colours and their lines when asked to', async () => {
    const { stdout } = await tsc('tsc --pretty a.ts', { 'a.ts': "let a: number = 'x';\n" });
    expect(stdout).toContain("\u001b[7m1\u001b[0m let a: number = 'x';\n");
    expect(stdout).toContain('Found 1 error in a.ts');
  });

  test('reads a byte order mark, a name with a blank, and letters of every script', async () => {
    const { stdout, stderr } = await tsc(
      'tsc "a b.ts" --target es2022 --outDir /tmp/o; node "/tmp/o/a b.js"',
      {
        'a b.ts': "\uFEFFconst grüße: string = '日本 \u{1F44B}';\nconsole.log(grüße);\n",
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '日本 \u{1F44B}\n', stderr: '' });
  });
});

describe('what another has compiled', () => {
  test('is not there for the next', async () => {
    const secret =
      "declare global { interface Array<T> { secret: 'of another kata' } }\nexport {};\n";
    const config = { 'tsconfig.json': tsconfig };
    await tsc('tsc', {
      ...config,
      'a.ts': secret,
      'node_modules/x/index.d.ts': 'export const x: 1;\n',
    });
    const { stdout } = await tsc('tsc', {
      ...config,
      'b.ts': "import { x } from 'x';\nexport const y = [x].secret;\n",
    });
    expect(stdout)
      .toBe(`b.ts(1,19): error TS2307: Cannot find module 'x' or its corresponding type declarations.
b.ts(2,22): error TS2339: Property 'secret' does not exist on type 'any[]'.
`);
  });

  test.each([
    ['types that have no end', endless()],
    ['a source of 5 MB', `export const a = [${'1 + 1,\n'.repeat(700_000)}];\n`],
  ])('and %s do not keep the next from compiling', async (_what, source) => {
    const stuck = await runFiles(
      'tsc hard.ts --noEmit',
      { 'hard.ts': source },
      { imageName, maxSeconds: 1 },
    );
    expect(['timed_out', 'finished']).toContain(stuck.kind);
    const { stdout, status } = await tsc('tsc', {
      'tsconfig.json': tsconfig,
      'a.ts': 'export const a: string = 1;\n',
    });
    expect(stdout).toBe(
      "a.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.\n",
    );
    expect(status).toBe('2');
  });

  test('a compilation that hangs is killed at the limit', async () => {
    const stuck = await runFiles(
      'tsc hard.ts --noEmit --strict --target es2022',
      { 'hard.ts': endless() },
      { imageName, maxSeconds: 1 },
    );
    expect(stuck).toMatchObject({ kind: 'timed_out' });
    expect((await tsc('tsc --version')).stdout).toBe('Version 6.0.3\n');
  });
});

/** Takes tsc far longer than anyone waits: every union is compared with every other. */
function endless(): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `'${letter}'`).join(' | ');
  return `type L = ${letters};
type Three = \`\${L}\${L}\${L}\`;
type Pair<T> = T extends string ? { [K in Three as \`\${T}\${K}\`]: T } : never;
export const p: Pair<Three> = {} as Pair<\`x\${Three}\`>;
`;
}
