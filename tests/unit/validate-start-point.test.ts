import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import {
  validateStartPoint,
  visibleFiles,
  type StartPointKind,
} from '../../src/start-points/validate.ts';

const exercise = { display_name: 'Fizz Buzz', visible_filenames: ['readme.txt'] };
const language = {
  display_name: 'JavaScript, assert',
  visible_filenames: ['cyber-dojo.sh', 'hiker.js', 'red_amber_green.js'],
  image_name: 'pocket-dojo/javascript_assert',
  filename_extension: ['.js'],
};
const others = [
  ['readme.txt', 'Write a program.\n'],
  ['hiker.js', 'x\n'],
  ['cyber-dojo.sh', 'node hiker.js\n'],
  ['red_amber_green.js', "() => 'red'\n"],
  ['hidden.txt', ''],
  ['-rf', ''],
  ['größe.js', ''],
  ['a b', ''],
  ['.git/config', ''],
  ['HIKER.js', ''],
  ['full.txt', 'x'.repeat(25 * 1024)],
  ['large.txt', `${'x'.repeat(25 * 1024)}x`],
  ['wide.txt', 'é'.repeat(13_000)],
  ['latin.txt', '\ufffd'],
  ['binary', 'a\0b'],
] as const;

/** `"key" message` of everything that is wrong, and where; nothing when it passes. */
function wrong(kind: StartPointKind, manifest: unknown): readonly string[] {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const checked = validateStartPoint(
    kind,
    'there/mine',
    filesOf([['manifest.json', text], ...others]),
  );
  if (checked.ok) return [];
  expect(checked.problem.map(({ file }) => file)).toEqual(
    checked.problem.map(() => 'there/mine/manifest.json'),
  );
  return checked.problem.map(({ key, message }) => `${key} ${message}`);
}

describe('a start-point passes', () => {
  test.each([
    ['exercise', exercise],
    ['exercise', { ...exercise, visible_filenames: ['readme.txt', 'full.txt'] }],
    ['language', language],
    ['language', { ...language, filename_extension: '.js' }],
    ['language', { ...language, filename_extension: ['.c', '.h'] }],
    ['language', { ...language, tab_size: 1, max_seconds: 20 }],
    ['language', { ...language, tab_size: 8, max_seconds: 1 }],
    ['language', { ...language, highlight_filenames: ['hiker.js'] }],
    ['language', { ...language, progress_regexs: ['^fail', '^\\d+ pass$'] }],
    ['language', { ...language, language: ['C', ''], test_framework: ['assert', '1.2'] }],
    ['language', { ...language, runner_choice: 'stateful' }],
    ['language', { ...language, image_name: 'registry.example:5000/a/b_c-d' }],
  ] as const)('as %s: %j', (kind, manifest) => {
    expect(wrong(kind, manifest)).toEqual([]);
  });
});

const portable = 'must be of A-Z a-z 0-9 . _ - / alone, and not begin with -';

describe('of an exercise is told', () => {
  test.each([
    ['{', 'null is not JSON:'],
    ['[]', 'null must be a JSON object'],
    ['null', 'null must be a JSON object'],
    [{ visible_filenames: ['readme.txt'] }, 'display_name is required and missing'],
    [{ display_name: 'a' }, 'visible_filenames is required and missing'],
    [{ ...exercise, image_name: 'a/b' }, 'image_name is not a key of a manifest.json'],
    [{ ...exercise, constructor: 1 }, 'constructor is not a key of a manifest.json'],
    [`{"__proto__": 1, ${JSON.stringify(exercise).slice(1)}`, '__proto__ is not a key of a manif'],
    [{ ...exercise, display_name: '' }, 'display_name must be a non-empty string, not ""'],
    [{ ...exercise, display_name: ' ' }, 'display_name must be a non-empty string, not " "'],
    [{ ...exercise, display_name: 7 }, 'display_name must be a non-empty string, not 7'],
  ])('%j: %s', (manifest, told) => {
    expect(wrong('exercise', manifest)).toEqual([expect.stringContaining(told)]);
  });

  test.each([
    ['readme.txt', 'must be a non-empty list of file names, not "readme.txt"'],
    [[], 'must be a non-empty list of file names, not []'],
    [['readme.txt', null], 'must be a list of file names, and null is none'],
    [[''], 'must be a list of file names, and "" is none'],
    [['readme.txt', 'readme.txt'], 'has "readme.txt" twice'],
    [['readme.txt', 'nowhere'], '[1] "nowhere" is not there'],
    [['-rf'], `[0] "-rf" ${portable}`],
    [['a b'], `[0] "a b" ${portable}`],
    [['größe.js'], `[0] "größe.js" ${portable}`],
    [['.git/config'], '[0] ".git/config" cannot be a file name (git)'],
    [['hiker.js', 'HIKER.js'], '[1] "HIKER.js" cannot be a file name (taken)'],
    [['large.txt'], '[0] "large.txt" is larger than 25 KB'],
    [['wide.txt'], '[0] "wide.txt" is larger than 25 KB'],
    [['latin.txt'], '[0] "latin.txt" is not text in UTF-8'],
    [['binary'], '[0] "binary" is not text in UTF-8'],
    [['readme.txt', 'cyber-dojo.sh'], 'cannot include "cyber-dojo.sh"'],
  ])('visible_filenames %j: %s', (names, told) => {
    const manifest = { ...exercise, visible_filenames: names };
    expect(wrong('exercise', manifest)).toEqual([`visible_filenames ${told}`]);
  });
});

describe('of a language is told', () => {
  test.each([
    ['visible_filenames', ['red_amber_green.js'], 'must include "cyber-dojo.sh"'],
    ['visible_filenames', ['cyber-dojo.sh'], 'must include "red_amber_green.js"'],
    ['image_name', 7, 'must be an image name such as "pocket-dojo/python_unittest", not 7'],
    ['image_name', '', 'must be an image name such as "pocket-dojo/python_unittest", not ""'],
    ['image_name', 'Capitals/no', 'must be an image name such as'],
    ['image_name', 'a//b', 'must be an image name such as'],
    ['image_name', 'a b', 'must be an image name such as'],
    ['filename_extension', 7, 'must be a non-empty list of file extensions such as ".py", not 7'],
    ['filename_extension', [], 'must be a non-empty list of file extensions such as ".py", not []'],
    [
      'filename_extension',
      ['.c', 7],
      'must be a list of file extensions such as ".py", and 7 is none',
    ],
    ['filename_extension', ['.c', '.c'], 'has ".c" twice'],
    ['filename_extension', ['.c', 'h'], '[1] must be a dot and more, such as ".py", not "h"'],
    ['filename_extension', '.', '[0] must be a dot and more, such as ".py", not "."'],
    ['tab_size', 0, 'must be a whole number from 1 to 8, not 0'],
    ['tab_size', 9, 'must be a whole number from 1 to 8, not 9'],
    ['tab_size', 2.5, 'must be a whole number from 1 to 8, not 2.5'],
    ['tab_size', '4', 'must be a whole number from 1 to 8, not "4"'],
    ['max_seconds', 0, 'must be a whole number from 1 to 20, not 0'],
    ['max_seconds', 21, 'must be a whole number from 1 to 20, not 21'],
    ['highlight_filenames', [], 'must be a non-empty list of names of visible files, not []'],
    ['highlight_filenames', ['nowhere'], '[0] "nowhere" is not among the visible files'],
    [
      'highlight_filenames',
      ['hiker.js', 'hidden.txt'],
      '[1] "hidden.txt" is not among the visible files',
    ],
    ['highlight_filenames', ['hiker.js', 'hiker.js'], 'has "hiker.js" twice'],
    ['progress_regexs', 'a', 'must be a non-empty list of regular expressions, not "a"'],
    ['progress_regexs', ['a'], 'must be two regular expressions (for red, for green), not 1'],
    [
      'progress_regexs',
      ['a', 'b', 'c'],
      'must be two regular expressions (for red, for green), not 3',
    ],
    ['progress_regexs', ['(', 'b'], '[0] "(" is not a regular expression'],
    ['runner_choice', 'sometimes', 'must be one of "stateless", "stateful", not "sometimes"'],
    ['hidden_filenames', ['a'], 'is not a key of a manifest.json'],
  ])('%s %j: %s', (key, value, told) => {
    expect(wrong('language', { ...language, [key]: value })).toEqual([
      expect.stringContaining(`${key} ${told}`),
    ]);
  });

  test.each([
    [{ language: ['C', ''] }, 'test_framework must be there too, as language is'],
    [{ test_framework: ['a', ''] }, 'language must be there too, as test_framework is'],
    [{ language: 'C', test_framework: ['a', ''] }, 'language must be a name and a version such as'],
    [
      { language: ['C'], test_framework: ['a', ''] },
      'language must be a name and a version such as',
    ],
    [
      { language: ['', '1'], test_framework: ['a', ''] },
      'language must be a name and a version such as',
    ],
    [
      { language: ['C', ''], test_framework: ['a', 1] },
      'test_framework must be a name and a version such as',
    ],
  ])('%j: %s', (pair, told) => {
    expect(wrong('language', { ...language, ...pair })).toEqual([expect.stringContaining(told)]);
  });
});

test('all that is wrong is told at once', () => {
  const manifest = {
    display_name: '',
    visible_filenames: ['nowhere', 'a b'],
    filename_extension: ['c', 'h'],
    tab_size: 9,
    language: ['C', ''],
    colour: 'red',
  };
  expect(wrong('language', manifest).map((told) => told.slice(0, 40))).toEqual([
    'colour is not a key of a manifest.json',
    'image_name is required and missing',
    'display_name must be a non-empty string,',
    'visible_filenames [0] "nowhere" is not t',
    'visible_filenames [1] "a b" must be of A',
    'visible_filenames must include "cyber-do',
    'visible_filenames must include "red_ambe',
    'filename_extension [0] must be a dot and',
    'filename_extension [1] must be a dot and',
    'tab_size must be a whole number from 1 t',
    'test_framework must be there too, as lan',
  ]);
});

test('a folder without a manifest.json is told', () => {
  expect(validateStartPoint('exercise', 'exercises/mine', filesOf([]))).toEqual({
    ok: false,
    problem: [{ file: 'exercises/mine/manifest.json', key: null, message: 'is not there' }],
  });
});

test('a person is given the visible files, in the manifest’s order, and no others', () => {
  const files = filesOf(others);
  const manifest = { ...language, visible_filenames: ['hiker.js', 'cyber-dojo.sh'] };
  expect(visibleFiles(manifest, files)).toEqual([
    ['hiker.js', 'x\n'],
    ['cyber-dojo.sh', 'node hiker.js\n'],
  ]);
});
