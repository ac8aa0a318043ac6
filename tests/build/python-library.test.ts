import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { changedLibrary, changes } from '../../src/build/python-changes.ts';
import { pythonLibrary } from '../../src/build/python-library.ts';
import {
  bytecodePath,
  firstModules,
} from '../../src/runners/worker/programs/python/first-modules.ts';
import { openLibrary } from '../../src/runners/worker/programs/python/library.ts';

const zipPath = fileURLToPath(
  new URL('../../node_modules/pyodide/python_stdlib.zip', import.meta.url),
);

test("Python's library is as it comes but for what is named, with bytecode for each module", async () => {
  const zip = Object.entries(unzipSync(await readFile(zipPath)));
  const library = openLibrary(await pythonLibrary());
  const kept = zip.filter(([path]) => !path.endsWith('/') && !/^_?pyodide\//.test(path));
  expect(kept.length).toBeGreaterThan(500);
  const different = kept.filter(
    ([path, content]) => !Buffer.from(content).equals(library.read(path)),
  );
  expect(different.map(([path]) => path).toSorted()).toEqual(
    changes.map(({ path }) => path).toSorted(),
  );
  const modules = kept.filter(([path]) => path.endsWith('.py')).map(([path]) => path.slice(0, -3));
  expect(modules.filter((name) => library.sizeOf(bytecodePath(name)) === null)).toEqual([]);
  expect(library.folders.get('json')?.toSorted()).toEqual([
    '__init__.py',
    '__main__.py',
    '__pycache__',
    'decoder.py',
    'encoder.py',
    'scanner.py',
    'tool.py',
  ]);
  expect(library.folders.get('')).not.toContain('pyodide');
  expect(firstModules.filter((path) => library.sizeOf(path) === null)).toEqual([]);
});

test('another library than the one that is changed is refused', () => {
  const files = new Map(changes.map(({ path }) => [path, new TextEncoder().encode('pass\n')]));
  expect(() => changedLibrary(files)).toThrow('0 times, not once');
  expect(() => changedLibrary(new Map())).toThrow('python_stdlib.zip has no asyncio');
});
