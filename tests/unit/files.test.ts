import { assert, constantFrom, dictionary, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filesOf,
  hasFile,
  isEmptyPatch,
  patchBetween,
  patched,
  sameFiles,
} from '../../src/kata/files.ts';

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
    expect(sameFiles(filesOf([]), filesOf([['empty', '']]))).toBe(false);
  });

  test('a patch has no more than what differs', () => {
    const files = filesOf([['a', '1']]);
    const other = filesOf([['a', '1']]);
    expect(isEmptyPatch(patchBetween(files, other))).toBe(true);
    expect(isEmptyPatch({ put: filesOf([]), removed: ['a'] })).toBe(false);
    expect(isEmptyPatch({ put: filesOf([['a', '']]), removed: [] })).toBe(false);
  });

  test('a name that every object has is there only when it is a file', () => {
    expect(hasFile(filesOf([]), 'toString')).toBe(false);
    expect(hasFile(filesOf([['toString', '']]), 'toString')).toBe(true);
    expect(hasFile({}, 'constructor')).toBe(false);
  });

  test('a patch leaves the files that it is put on as they were', () => {
    const files = filesOf([['a', '1']]);
    patched(files, { put: filesOf([['a', '2']]), removed: ['a'] });
    expect(files['a']).toBe('1');
  });

  test('edits of one text go on top of any other', () => {
    const names = constantFrom('a', 'b', 'c', 'd', '__proto__', 'toString');
    const files = dictionary(names, constantFrom('', '1', '2')).map((made) =>
      filesOf(Object.entries(made)),
    );
    assert(
      property(files, files, files, (was, edited, other) => {
        const patch = patchBetween(was, edited);
        const there = patched(other, patch);
        expect(sameFiles(patched(was, patch), edited)).toBe(true);
        for (const [name, content] of Object.entries(patch.put)) expect(there[name]).toBe(content);
        for (const name of patch.removed) expect(hasFile(there, name)).toBe(false);
        for (const [name, content] of Object.entries(other)) {
          if (was[name] === edited[name]) expect(there[name]).toBe(content);
        }
      }),
    );
  });
});
