import { describe, expect, test } from 'vitest';
import { inOrder, isKept, isTestFile } from '../../src/kata/file-order.ts';

const manifest = {
  highlight_filenames: ['report.txt', 'z.js'],
  filename_extension: ['.js', '.ts'],
};

describe('the file list', () => {
  test('has readme first, then what is highlighted, source, and the rest, each by name', () => {
    const names = ['b.js', 'data.csv', 'z.js', 'a.ts', 'Readme.md', 'report.txt', 'readme.txt'];
    const expected = ['Readme.md', 'readme.txt', 'report.txt', 'z.js', 'a.ts', 'b.js', 'data.csv'];
    expect(inOrder(names, manifest)).toEqual(expected);
    expect(inOrder(names.toReversed(), manifest)).toEqual(expected);
  });

  test('leaves out the files that are always kept', () => {
    expect(inOrder(['red_amber_green.js', 'a.js', 'cyber-dojo.sh'], manifest)).toEqual(['a.js']);
  });
});

test.each([
  ['cyber-dojo.sh', true],
  ['red_amber_green.js', true],
  ['lib/cyber-dojo.sh', false],
  ['cyber-dojo', false],
])('whether %s can be neither deleted nor renamed: %s', (name, kept) => {
  expect(isKept(name)).toBe(kept);
});

test.each([
  ['hiker_test.js', true],
  ['test_hiker.py', true],
  ['tests.c', true],
  ['HikerTest.java', true],
  ['hiker.test.js', true],
  ['hiker.spec.ts', true],
  ['spec/hiker_spec.rb', true],
  ['step_definitions/hiker_steps.rb', true],
  ['steps', true],
  ['test', true],
  ['v1.2/test_hiker', true],
  ['hiker.tests.c', true],
  ['hiker_test.plt', true],
  ['hiker_test.clj', true],
  ['hiker_test.lua', true],
  ['test_hiker.rb', true],
  ['test_hiker.bats', true],
  ['TestHiker.rb', true],
  ['HikerSpec.hs', true],
  ['HikerTests.cs', true],
  ['hiker_spec.lua', true],
  ['tests.sql', true],
  ['makefile', false],
  ['hiker.js', false],
  ['my_test_helper.js', false],
  ['test/hiker.js', false],
  ['hiker.js.tests', false],
  ['.tests.js/hiker', false],
])('whether %s is a test file by its name: %s', (name, isTest) => {
  expect(isTestFile(name)).toBe(isTest);
});
