import { describe, expect, test } from 'vitest';
import { filesOf, patchBetween, patched, sameFiles } from '../../src/kata/files.ts';

describe('files', () => {
  test('a patch between two sets of files makes the one into the other', () => {
    const was = filesOf([
      ['a', '1'],
      ['b', '2'],
      ['__proto__', 'x'],
    ]);
    const now = filesOf([
      ['b', '3'],
      ['c', ''],
      ['__proto__', 'y'],
    ]);
    const patch = patchBetween(was, now);
    expect(patch.removed).toEqual(['a']);
    expect(Object.keys(patch.put).toSorted()).toEqual(['__proto__', 'b', 'c']);
    expect(sameFiles(patched(was, patch), now)).toBe(true);
  });

  test('a patch tells apart a missing file and an empty one', () => {
    const patch = patchBetween(filesOf([]), filesOf([['empty', '']]));
    expect(Object.keys(patch.put)).toEqual(['empty']);
  });
});
