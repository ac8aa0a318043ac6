import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedPackages } from '../../src/build/notices.ts';
import { packagesFolder } from '../../src/build/package-files.ts';
import { isPermissive } from '../../src/build/permissive.ts';
import { addPackagesOf, noticesOf } from '../../src/build/shipped-packages.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pocket-dojo-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function plant(name: string, fields: object, files: Readonly<Record<string, string>> = {}) {
  await mkdir(join(root, name), { recursive: true });
  const described = JSON.stringify({ name, version: '1.0.0', ...fields });
  for (const [file, text] of Object.entries({ ...files, 'package.json': described })) {
    await writeFile(join(root, name, file), text);
  }
}

describe('a licence', () => {
  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND GPL-2.0', false],
    ['MIT AND (GPL-2.0 OR ISC)', true],
    ['Apache-2.0 WITH LLVM-exception', true],
    ['Ruby OR BSD-2-Clause', true],
    ['AGPL-3.0 WITH anything', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['MIT GPL-3.0', false],
    ['(MIT', false],
    ['', false],
  ])('%s is permissive: %s', (expression, is) => {
    expect(isPermissive(expression)).toBe(is);
  });
});

describe('the list of packages', () => {
  test('has of each its version, its licence and the texts that go with it, by name', async () => {
    await plant('b', { license: 'MIT' }, { LICENSE: 'do\n', 'NOTICE.txt': 'by me\n' });
    await plant('a', { licenses: [{ type: 'BSD-3-Clause' }] }, { 'licence.md': 'do\n' });
    expect(noticesOf(['b', 'a'], root)).toEqual({
      packages: [
        { name: 'a', version: '1.0.0', licence: '(BSD-3-Clause)', text: 1 },
        { name: 'b', version: '1.0.0', licence: 'MIT', text: 0 },
      ],
      texts: ['do\n\nby me', 'do'],
    });
  });

  test('is refused with a planted GPL package, by its name, and with one that tells no licence', async () => {
    await plant('fine', { license: 'ISC' });
    await plant('planted', { license: 'GPL-3.0-or-later' });
    await plant('silent', {});
    expect(() => noticesOf(['fine', 'planted', 'silent'], root)).toThrow(
      /licences do not allow it.*\n {2}planted 1\.0\.0: GPL-3\.0-or-later\n {2}silent 1\.0\.0: none is told$/s,
    );
  });

  test('is made of what was bundled', () => {
    const folders = new Set<string>();
    addPackagesOf(
      [
        `${packagesFolder}preact/dist/preact.js`,
        `\0${packagesFolder}@preact/signals/x.js?commonjs`,
        `${packagesFolder}a/node_modules/b/index.js`,
        '/somewhere/src/main.ts',
        '\0virtual:x',
      ],
      folders,
    );
    expect([...folders]).toEqual(['preact', '@preact/signals', 'a/node_modules/b']);
  });

  test('of all that goes in unbundled is permissive; what brings no text is in notice.txt', () => {
    const { packages, texts } = noticesOf(namedPackages());
    const without = packages.filter(({ text }) => texts[text] === '').map(({ name }) => name);
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['pyodide', 'mocha', 'typescript', 'workbox-core']),
    );
    const told = readFileSync(join(packagesFolder, '../public/notice.txt'), 'utf8');
    expect(without.length).toBeGreaterThan(0);
    for (const name of without) expect(told).toContain(name);
  });
});
