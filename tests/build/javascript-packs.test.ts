import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jasminePack } from '../../src/build/jasmine-pack.ts';
import { jestPack } from '../../src/build/jest-pack.ts';
import { qunitPack } from '../../src/build/qunit-pack.ts';
import { uvuPack } from '../../src/build/uvu-pack.ts';
import { mountPack } from '../../src/runners/worker/pack.ts';
import { createTree } from '../../src/runners/worker/tree.ts';
import type { Tree } from '../../src/runners/worker/tree.ts';

const packs = [
  {
    name: 'jasmine',
    make: jasminePack,
    command: 'bin/jasmine.js',
    runs: [['--seed=1', 'a_test.js'], ['--help'], ['version'], ['--nonsense']],
    tests: `describe('a', () => {
  it('fails', () => expect({ a: 1 }).toEqual({ a: 2 }));
  it('throws', () => { null.answer; });
  it('is pending');
});
`,
    licensed: ['jasmine', '@jasminejs/reporters', 'glob', 'minimatch'],
  },
  {
    name: 'qunit',
    make: qunitPack,
    command: 'bin/qunit.js',
    runs: [
      ['a_test.js'],
      ['--help'],
      ['--reporter', 'none', 'a_test.js'],
      ['--filter', 'ok', 'a_test.js'],
    ],
    tests: `QUnit.module('a', () => {
  QUnit.test('fails', (assert) => assert.deepEqual({ a: 1 }, { a: 2 }));
  QUnit.test('throws', () => { null.answer; });
  QUnit.test('ok', (assert) => assert.ok(true));
});
`,
    licensed: ['qunit', 'commander', 'tiny-glob'],
  },
  {
    name: 'uvu',
    make: uvuPack,
    command: 'bin.js',
    runs: [['--no-color', '.', 'a_test.js'], ['--help'], ['--version']],
    tests: `const { test } = require('uvu');
const assert = require('uvu/assert');
test('fails', () => assert.equal({ a: 1 }, { a: 2 }));
test('throws', () => { null.answer; });
test('ok', () => assert.ok(1));
test.run();
`,
    licensed: ['uvu', 'sade', 'dequal', 'kleur', 'diff'],
  },
  {
    name: 'jest',
    make: jestPack,
    command: 'bin/jest.js',
    // Jest's own command is not among what is installed: runner-jest.test.ts has what ours does.
    runs: [],
    tests: '',
    licensed: ['jest-circus', 'expect', '@jest/reporters', 'jest-mock', 'jest-snapshot'],
  },
];

describe.each(packs)('the pack of $name', ({ name, make, command, runs, tests, licensed }) => {
  let pack: Uint8Array;
  let tree: Tree;
  let folder: string;

  beforeAll(async () => {
    pack = await make();
    tree = createTree(() => 1000);
    mountPack(tree, pack);
    folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
    for (const path of tree.allPaths().filter((each) => each.startsWith('/node_modules/'))) {
      if (tree.lstat(path).kind === 'file') put(`packed${path}`, tree.readFile(path));
    }
    put('packed/a_test.js', tests);
    put('installed/a_test.js', tests);
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'installed/node_modules'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  function put(path: string, content: string | Uint8Array): void {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, 0o755);
  }

  /** With the Node of this machine: what is packed has to be what was installed. */
  async function run(where: 'packed' | 'installed', args: readonly string[]) {
    const cwd = join(folder, where);
    const options = { cwd, env: { ...process.env, NO_COLOR: '1' } };
    const file = join(cwd, 'node_modules', name, command);
    const ran = promisify(execFile)(process.execPath, [file, ...args], options);
    const { stdout, stderr, code } = await ran.then(
      (ended) => ({ ...ended, code: 0 }),
      (error: unknown) => error as { stdout: string; stderr: string; code: number },
    );
    return { stdout: alike(stdout), stderr: alike(stderr), code };
  }

  test('is the same bytes each time', async () => {
    expect(Buffer.compare(pack, await make())).toBe(0);
  });

  test.each(runs.map((args) => [args.join(' '), args] as const))(
    'prints what the installed one prints, and exits as it does: %s',
    async (_name, args) => {
      const packed = await run('packed', args);
      expect(packed.stdout + packed.stderr).not.toBe('');
      expect(packed).toEqual(await run('installed', args));
    },
  );

  test('brings the licences of all that is in it', () => {
    const text = new TextDecoder().decode(tree.readFile(`/node_modules/${name}/LICENSE`));
    for (const each of licensed)
      expect(text).toMatch(new RegExp(`^${each} \\d+\\.\\d+\\.\\d+$`, 'm'));
    expect(text).not.toContain('GPL');
  });

  test('has no large file that our node would have to parse to find an import', () => {
    const large = tree
      .allPaths()
      .filter((path) => path.endsWith('.js') && tree.readFile(path).length > 1000)
      .map((path) => new TextDecoder().decode(tree.readFile(path)));
    for (const text of large) expect(/\bimport\s*(\(|\.|\/[/*])/.exec(text)).toBeNull();
  });
});

/** Times, and where the frames of a stack are, differ by run and by place. */
function alike(text: string): string {
  return text.replace(/\d+(\.\d+)? ?(ms|seconds)/g, '').replace(/^ +at .*\n/gm, '');
}
