import { expect, test } from 'vitest';
import { diffLines, diffSummary } from '../../src/kata/diff-json.ts';
import { filesOf } from '../../src/kata/files.ts';

const was = filesOf([
  ['a', 'x\ny\nc\nz\n'],
  ['gone', 'g\n'],
  ['kept', ''],
]);
const now = filesOf([
  ['b', 'x\ny\nX\nz\n'],
  ['kept', ''],
]);

test("a diff has cyber-dojo's keys, files and lines", () => {
  expect(diffLines(was, now)).toEqual([
    {
      type: 'renamed',
      old_filename: 'a',
      new_filename: 'b',
      line_counts: { added: 1, deleted: 1, same: 3 },
      lines: [
        { type: 'same', line: 'x', number: 1 },
        { type: 'same', line: 'y', number: 2 },
        { type: 'section', index: 0 },
        { type: 'deleted', line: 'c', number: 3 },
        { type: 'added', line: 'X', number: 3 },
        { type: 'same', line: 'z', number: 4 },
      ],
    },
    {
      type: 'deleted',
      old_filename: 'gone',
      new_filename: null,
      line_counts: { added: 0, deleted: 1, same: 0 },
      lines: [
        { type: 'section', index: 0 },
        { type: 'deleted', line: 'g', number: 1 },
      ],
    },
    {
      type: 'unchanged',
      old_filename: 'kept',
      new_filename: 'kept',
      line_counts: { added: 0, deleted: 0, same: 0 },
      lines: [],
    },
  ]);
});

test('a summary is the same without the lines', () => {
  const summary = diffSummary(was, now);
  expect(summary.map(({ type }) => type)).toEqual(['renamed', 'deleted', 'unchanged']);
  expect(summary[1]).toEqual({
    type: 'deleted',
    old_filename: 'gone',
    new_filename: null,
    line_counts: { added: 0, deleted: 1, same: 0 },
  });
});
