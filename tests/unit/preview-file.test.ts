import { expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import { previewFile } from '../../src/kata/preview-file.ts';

test.each([
  [{ 'a.feature': 'x', 'readme.txt': '' }, 'readme.txt'],
  [{ 'a_test.js': 'xxx', 'b.feature': 'x', 'a.spec': 'x' }, 'b.feature'],
  [{ 'a_test.js': 'xxx', 'b_spec.js': 'x' }, 'b_spec.js'],
  [{ 'b_test.js': '', 'a_test.js': '', 'hiker.js': 'xx' }, 'a_test.js'],
  [{ 'hiker.rs': '', 'longer.txt': 'long' }, 'hiker.rs'],
  [{ 'a.txt': 'x', 'b.txt': 'xxx', 'c.txt': 'xx' }, 'b.txt'],
  [{ 'Readme.txt': 'x', 'b.txt': 'xxx' }, 'b.txt'],
  [{}, null],
])('of %j, %j is shown first', (files, name) => {
  expect(previewFile(filesOf(Object.entries(files)))).toBe(name);
});
