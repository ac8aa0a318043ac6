import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mochaPack } from '../../src/build/mocha-pack.ts';
import { packagePack } from '../../src/build/package-pack.ts';
import { mountPack } from '../../src/runners/worker/pack.ts';
import { createTree } from '../../src/runners/worker/tree.ts';
import type { Tree } from '../../src/runners/worker/tree.ts';

function mounted(pack: Uint8Array): Tree {
  const tree = createTree(() => 1000);
  mountPack(tree, pack);
  return tree;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a pack', () => {
  const files = [
    { path: '/usr/bin/greet', target: '../../node_modules/greet/bin.js' },
    { path: '/node_modules/greet/bin.js', content: '#!/usr/bin/env node\n', mode: 0o755 },
    { path: '/node_modules/greet/größe.json', content: '{"é": "日本"}' },
    { path: '/node_modules/greet/empty', content: '' },
    { path: '/node_modules/greet/image.bin', content: Uint8Array.of(0, 255, 128, 10) },
  ];

  test('puts its files on the tree, with their modes and links', () => {
    const tree = mounted(packagePack(files));
    expect(text(tree.readFile('/usr/bin/greet'))).toBe('#!/usr/bin/env node\n');
    expect(tree.lstat('/usr/bin/greet').kind).toBe('link');
    expect(tree.stat('/usr/bin/greet').mode).toBe(0o755);
    expect(text(tree.readFile('/node_modules/greet/größe.json'))).toBe('{"é": "日本"}');
    expect(tree.stat('/node_modules/greet/größe.json').mode).toBe(0o644);
    expect(tree.readFile('/node_modules/greet/empty')).toHaveLength(0);
    expect([...tree.readFile('/node_modules/greet/image.bin')]).toEqual([0, 255, 128, 10]);
  });

  test('is not copied', () => {
    const pack = packagePack(files);
    const tree = mounted(pack);
    expect(tree.readFile('/node_modules/greet/bin.js').buffer).toBe(pack.buffer);
  });

  test('is the same bytes, in whatever order its files come', () => {
    expect(packagePack(files.toReversed())).toEqual(packagePack(files));
  });

  test('is refused when two files are to stand at one place', () => {
    expect(() =>
      packagePack([...files, { path: '/node_modules/greet/empty', content: 'x' }]),
    ).toThrow('a pack has /node_modules/greet/empty twice');
  });
});

describe('Mocha, Chai and Sinon', () => {
  let pack: Uint8Array;
  let tree: Tree;
  let folder: string;

  beforeAll(async () => {
    pack = await mochaPack();
    tree = mounted(pack);
    folder = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
    put('kata/hiker_test.cjs', hikerTest);
    put('kata/hiker_test.mjs', moduleTest);
    for (const path of tree.allPaths().filter((each) => each.startsWith('/node_modules/'))) {
      const { kind, mode } = tree.lstat(path);
      if (kind === 'file') put(path.slice(1), tree.readFile(path), mode);
    }
    mkdirSync(join(folder, 'bin'));
    symlinkSync('../node_modules/mocha/bin/mocha.js', join(folder, 'bin/mocha'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  function put(path: string, content: string | Uint8Array, mode = 0o644): void {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
  }

  /** With the Node of this machine: what is packed has to be what was installed. */
  async function run(command: string, ...args: string[]) {
    const options = { cwd: join(folder, 'kata') };
    try {
      const ran = await promisify(execFile)(process.execPath, [command, ...args], options);
      return { ...ran, status: 0 };
    } catch (error) {
      return error as { readonly stdout: string; readonly stderr: string; readonly code: number };
    }
  }

  test('are the same bytes each time they are packed', async () => {
    expect(Buffer.compare(pack, await mochaPack())).toBe(0);
  });

  test('print what the installed packages print, and exit as they do', async () => {
    const installed = join(process.cwd(), 'node_modules/mocha/bin/mocha.js');
    for (const args of [
      ['*_test.cjs'],
      ['--reporter', 'dot', 'hiker_test.cjs'],
      ['--help'],
      ['no'],
    ]) {
      const packed = await run(join(folder, 'bin/mocha'), ...args);
      const own = await run(installed, ...args);
      expect(timeless(packed)).toEqual(timeless(own));
    }
  });

  test('can be imported by name, by an ES module', async () => {
    const { stdout } = await run(join(folder, 'bin/mocha'), 'hiker_test.mjs');
    expect(stdout).toContain('1 passing');
  });

  test('bring the licences of all that is in them', () => {
    const licences = text(tree.readFile('/node_modules/mocha/LICENSE'));
    for (const name of ['mocha', 'glob', 'minimatch', 'js-yaml', 'diff', 'serialize-javascript']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
    }
    expect(licences).not.toContain('GPL');
    expect(text(tree.readFile('/node_modules/chai/LICENSE'))).toContain('MIT License');
    expect(text(tree.readFile('/node_modules/sinon/LICENSE'))).toMatch(/^@sinonjs\/fake-timers /m);
  });

  test('have no large file that our node would have to parse to find an import', () => {
    for (const path of tree.allPaths().filter((each) => each.endsWith('.js'))) {
      const content = text(tree.readFile(path));
      if (content.length > 10_000)
        expect(`${path}: ${/\bimport\b/.exec(content)?.[0]}`).toBe(`${path}: undefined`);
    }
  });
});

/** Times, and where the frames of a stack are, differ by run and by machine. */
function timeless({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) {
  return [stdout, stderr].map((each) =>
    each.replace(/ ?\(\d+ms\)/g, '').replace(/^ +at .*\n/gm, ''),
  );
}

const hikerTest = `const { expect } = require('chai');
describe('the hiker', () => {
  it('fails', () => { expect({ answer: [6 * 9] }).to.deep.equal({ answer: [42] }); });
  it('throws', () => { null.answer; });
  it('waits', async () => { await new Promise((done) => setTimeout(done, 2)); });
  it('is yet to come');
});
`;

const moduleTest = `import { expect } from 'chai';
import Mocha, { describe, it } from 'mocha';
import sinon, { stub } from 'sinon';
describe('a module', () => {
  it('has them', () => { expect(new Mocha()).to.be.an.instanceOf(Mocha.Mocha); expect(stub()).not.to.equal(sinon.stub()); });
});
`;
