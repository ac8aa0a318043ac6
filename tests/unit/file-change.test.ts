import { expect, test } from 'vitest';
import { fileChangeBetween } from '../../src/kata/file-change.ts';
import { filesOf } from '../../src/kata/files.ts';

const was = { 'b.js': 'b\n', 'c.js': 'one\ntwo\nthree\n', 'a/z.js': 'z\n' };

test.each([
  ['nothing', was, null],
  ['an edit', { ...was, 'b.js': 'B\n' }, { colour: 'file_edit', filename: 'b.js' }],
  [
    'two edits: the first by path',
    { ...was, 'c.js': '', 'a/z.js': '' },
    { colour: 'file_edit', filename: 'a/z.js' },
  ],
  [
    'an edit beside a new file: the edit',
    { ...was, 'a.js': 'new\n', 'c.js': '' },
    { colour: 'file_edit', filename: 'c.js' },
  ],
  [
    'an edit of white space alone',
    { ...was, 'b.js': 'b \n' },
    { colour: 'file_edit', filename: 'b.js' },
  ],
  ['a new file', { ...was, 'a.js': '' }, { colour: 'file_create', filename: 'a.js' }],
  [
    'a file that is gone',
    { 'b.js': 'b\n', 'c.js': 'one\ntwo\nthree\n' },
    { colour: 'file_delete', filename: 'a/z.js' },
  ],
  [
    'a file of another name',
    { 'b.js': 'b\n', 'a/z.js': 'z\n', 'd.js': 'one\ntwo\n3\n' },
    { colour: 'file_rename', old_filename: 'c.js', new_filename: 'd.js' },
  ],
])('%s', (_name, now, change) => {
  expect(fileChangeBetween(filesOf(Object.entries(was)), filesOf(Object.entries(now)))).toEqual(
    change,
  );
});
