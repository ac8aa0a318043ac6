import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/kata/files.ts';
import { ruleIds, type RuleId } from '../../src/start-points/rules.ts';
import { sameNames } from '../../src/start-points/same-names.ts';
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
const custom = { ...language, visible_filenames: ['cyber-dojo.sh', 'readme.txt'] };
const usual = { exercise, language, custom };
const long = 'x'.repeat(210);
const others = [
  ...['readme.txt', 'hiker.js', 'cyber-dojo.sh', 'red_amber_green.js', 'hidden.txt', 'lib/a.js'],
  ...[
    '-rf',
    'größe.js',
    'a b',
    '.git/config',
    'HIKER.js',
    'lib',
    '../a',
    '/a',
    'nul',
    'a//b',
    'a.',
  ],
  long,
].map((name) => [name, 'x\n'] as const);
const files = [
  ...others,
  ['full.txt', 'x'.repeat(25 * 1024)],
  ['large.txt', `${'x'.repeat(25 * 1024)}x`],
  ['wide.txt', 'é'.repeat(13_000)],
  ['latin.txt', '\ufffd'],
  ['binary', 'a\0b'],
] as const;

function problemsOf(kind: StartPointKind, manifest: unknown) {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const own = manifest === undefined ? [] : [['manifest.json', text] as const];
  const checked = validateStartPoint(kind, 'there/mine', filesOf([...own, ...files]));
  return checked.ok ? [] : checked.problem;
}

describe('a start-point passes', () => {
  test.each([
    ['exercise', {}],
    ['exercise', { visible_filenames: ['readme.txt', 'full.txt'] }],
    ['custom', {}],
    ['custom', { visible_filenames: ['cyber-dojo.sh', 'red_amber_green.js'] }],
    ['language', {}],
    ['language', { filename_extension: '.js' }],
    ['language', { filename_extension: ['.c', '.h', '.tests.c'] }],
    ['language', { tab_size: 1, max_seconds: 20 }],
    ['language', { tab_size: 8, max_seconds: 1 }],
    ['language', { highlight_filenames: ['hiker.js'] }],
    ['language', { hidden_filenames: [] }],
    ['language', { hidden_filenames: ['coverage/.*\\.html'] }],
    ['language', { progress_regexs: ['^fail', '^\\d+ pass$'] }],
    [
      'language',
      { progress_regexs: ['\\(\\?m\\)\\\\A[*+]+', '(?<n>a)\\k<n>[^]&&(?:b)(?=c)(?!d)'] },
    ],
    ['language', { language: ['C', ''], test_framework: ['assert', '1.2'] }],
    ['language', { runner_choice: 'stateful' }],
    ['language', { image_name: 'a' }],
    ['language', { image_name: 'pocket-dojo/python_unittest:3.14-0123abc' }],
    ['language', { image_name: 'cyberdojofoundation/python_pytest:56fa098' }],
    ['language', { image_name: 'localhost/a/b__c-d' }],
    ['language', { image_name: 'Registry.example:5000/a/b_c--d:v1' }],
    ['language', { image_name: `host:80/a.b:t@sha256:${'0f'.repeat(32)}` }],
  ] as const)('as %s: %j', (kind, change) => {
    expect(problemsOf(kind, { ...usual[kind], ...change })).toEqual([]);
  });
});

type Row = readonly [rule: RuleId, kind: StartPointKind, change: unknown, told: string];

/** Each breaks one rule, and the others not. */
const rows: readonly Row[] = [
  ['manifest-there', 'exercise', undefined, 'null is not there: every start-point has one'],
  [
    'manifest-size',
    'exercise',
    ' '.repeat(25_601),
    'null must be of at most 25600 bytes, not 25601',
  ],
  ['json', 'exercise', '', 'null is not JSON: line 1, column 1 must have a value, not the end'],
  [
    'json',
    'exercise',
    '{\n  "a": 1,\n}',
    'line 3, column 1 must have a key in double quotes, not "}"',
  ],
  ['json', 'exercise', '{"a" 1}', 'line 1, column 6 must have a colon, not "1"'],
  ['json', 'exercise', '{"a": nope}', 'line 1, column 7 must have a value, not "nope"'],
  ['json', 'exercise', '{"a": 1 "b": 2}', 'line 1, column 9 must have a comma or }, not "\\"b\\""'],
  ['json', 'exercise', '["a" "b"]', 'line 1, column 6 must have a comma or ], not "\\"b\\""'],
  ['json', 'exercise', "{'a': 1}", 'must have a key in double quotes, not "\'"'],
  ['json', 'exercise', '{} {}', 'line 1, column 4 must have nothing more, not "{"'],
  ['json-object', 'exercise', '[]', 'null must be a JSON object, {"display_name": ...}, not []'],
  ['json-object', 'exercise', 'null', 'not null'],
  [
    'key-once',
    'exercise',
    '{\n"display_name": "a",\n"visible_filenames": ["readme.txt"],\n"display_n\\u0061me": "b"}',
    'display_name must be there once, and is in line 2 and in line 4',
  ],
  [
    'key-known',
    'exercise',
    { image_name: 'a/b' },
    'image_name is not a key of this manifest.json: known are display_name, visible_filenames',
  ],
  ['key-known', 'exercise', { constructor: 1 }, 'constructor is not a key'],
  [
    'key-known',
    'exercise',
    `{"__proto__": 1, ${JSON.stringify(exercise).slice(1)}`,
    '__proto__ is not a key',
  ],
  ['key-known', 'custom', { exercise: 'a' }, 'exercise is not a key'],
  [
    'key-missing',
    'exercise',
    { display_name: undefined },
    'display_name is required and missing: write it as "display_name": "Python, unittest"',
  ],
  [
    'key-missing',
    'exercise',
    { visible_filenames: undefined },
    'visible_filenames is required and missing: write it as',
  ],
  [
    'key-missing',
    'language',
    { image_name: undefined },
    'image_name is required and missing: write it as',
  ],
  [
    'key-missing',
    'custom',
    { filename_extension: undefined },
    'filename_extension is required and missing: write it as "filename_extension": [".py"]',
  ],
  [
    'ruby-lambda',
    'language',
    { rag_lambda: 'red_amber_green.rb' },
    'rag_lambda is a lambda of Ruby, which is not run here: leave the key out, and write',
  ],
  ['ruby-lambda', 'custom', { rag_lambda: '' }, 'as the file red_amber_green.js'],
  ['text', 'exercise', { display_name: '' }, 'display_name must be a non-empty string, not ""'],
  ['text', 'exercise', { display_name: ' ' }, 'not " "'],
  ['text', 'exercise', { display_name: 7 }, 'not 7'],
  [
    'choice',
    'language',
    { runner_choice: 'sometimes' },
    'runner_choice must be one of "stateless", "stateful", not "sometimes"',
  ],
  [
    'whole-number',
    'language',
    { tab_size: 0 },
    'tab_size must be a whole number from 1 to 8, not 0',
  ],
  ['whole-number', 'language', { tab_size: 9 }, 'not 9'],
  ['whole-number', 'language', { tab_size: 2.5 }, 'not 2.5'],
  ['whole-number', 'language', { tab_size: '4' }, 'not "4"'],
  [
    'whole-number',
    'language',
    { max_seconds: 0 },
    'max_seconds must be a whole number from 1 to 20, not 0',
  ],
  ['whole-number', 'custom', { max_seconds: 21 }, 'not 21'],
  ...[
    7,
    '',
    'Capitals/no',
    'a//b',
    'a b',
    'a:',
    '/a',
    'a@sha256:0f',
    'host:port/a',
    `${'a'.repeat(513)}`,
  ].map((name): Row => [
    'image-name',
    'language',
    { image_name: name },
    'image_name must be an image name such as "pocket-dojo/python_unittest"',
  ]),
  [
    'list',
    'exercise',
    { visible_filenames: 'readme.txt' },
    'visible_filenames must be a list of file names, not "readme.txt"',
  ],
  [
    'list',
    'language',
    { filename_extension: 7 },
    'filename_extension must be a list of file extensions, not 7',
  ],
  [
    'list',
    'language',
    { highlight_filenames: 'hiker.js' },
    'must be a list of visible file names, not "hiker.js"',
  ],
  ['list', 'language', { hidden_filenames: {} }, 'must be a list of regular expressions, not {}'],
  [
    'list-filled',
    'exercise',
    { visible_filenames: [] },
    'visible_filenames must be a list of one or more file names, not []',
  ],
  ['list-filled', 'language', { filename_extension: [] }, 'one or more file extensions'],
  ['list-filled', 'language', { highlight_filenames: [] }, 'one or more visible file names'],
  [
    'list-entry',
    'exercise',
    { visible_filenames: ['readme.txt', null] },
    '[1] must be one of file names, a non-empty string, not null',
  ],
  [
    'list-entry',
    'exercise',
    { visible_filenames: [''] },
    '[0] must be one of file names, a non-empty string, not ""',
  ],
  [
    'list-entry',
    'language',
    { filename_extension: ['.c', 7] },
    '[1] must be one of file extensions',
  ],
  [
    'list-entry',
    'language',
    { progress_regexs: ['a', ''] },
    '[1] must be one of regular expressions',
  ],
  [
    'list-once',
    'exercise',
    { visible_filenames: ['readme.txt', 'readme.txt'] },
    '[1] "readme.txt" is there already, as [0]: leave one out',
  ],
  ['list-once', 'language', { filename_extension: ['.c', '.c'] }, '[1] ".c" is there already'],
  [
    'list-once',
    'language',
    { highlight_filenames: ['hiker.js', 'hiker.js'] },
    '[1] "hiker.js" is there already',
  ],
  ['list-once', 'language', { hidden_filenames: ['a', 'a'] }, '[1] "a" is there already'],
  [
    'extension',
    'language',
    { filename_extension: ['.c', 'h'] },
    '[1] must be a dot and more, such as ".py", not "h"',
  ],
  [
    'extension',
    'language',
    { filename_extension: '.' },
    '[0] must be a dot and more, such as ".py", not "."',
  ],
  [
    'file-there',
    'exercise',
    { visible_filenames: ['readme.txt', 'nowhere'] },
    '[1] "nowhere" must be a file beside manifest.json, and none is there',
  ],
  [
    'file-there',
    'exercise',
    { visible_filenames: ['constructor'] },
    '[0] "constructor" must be a file',
  ],
  [
    'file-portable',
    'exercise',
    { visible_filenames: ['a b'] },
    '[0] "a b" must be of A-Z a-z 0-9 . _ - / alone, and has " "',
  ],
  ['file-portable', 'exercise', { visible_filenames: ['größe.js'] }, 'and has "ö"'],
  [
    'file-dash',
    'exercise',
    { visible_filenames: ['-rf'] },
    '[0] "-rf" must not begin with -: commands would read it as an option',
  ],
  [
    'file-name',
    'exercise',
    { visible_filenames: ['.git/config'] },
    '[0] ".git/config" cannot be a file\'s name: git keeps ".git" for itself',
  ],
  ['file-name', 'exercise', { visible_filenames: ['../a'] }, '".." leads to another folder'],
  [
    'file-name',
    'exercise',
    { visible_filenames: ['/a'] },
    'it must begin in the folder, without /',
  ],
  ['file-name', 'exercise', { visible_filenames: ['nul'] }, 'Windows keeps "nul" for itself'],
  [
    'file-name',
    'exercise',
    { visible_filenames: ['a//b'] },
    'something must stand before and behind each /',
  ],
  ['file-name', 'exercise', { visible_filenames: ['a.'] }, 'no part of it may end with a dot'],
  ['file-name', 'exercise', { visible_filenames: [long] }, 'it must be of at most 200 bytes'],
  [
    'file-clash',
    'exercise',
    { visible_filenames: ['hiker.js', 'HIKER.js'] },
    '[1] "HIKER.js" cannot be beside "hiker.js"',
  ],
  [
    'file-clash',
    'exercise',
    { visible_filenames: ['lib/a.js', 'lib'] },
    '[1] "lib" cannot be beside "lib/a.js"',
  ],
  [
    'file-size',
    'exercise',
    { visible_filenames: ['large.txt'] },
    '[0] "large.txt" must be of at most 25600 bytes, not 25601',
  ],
  ['file-size', 'exercise', { visible_filenames: ['wide.txt'] }, 'not 26000'],
  [
    'file-text',
    'exercise',
    { visible_filenames: ['latin.txt'] },
    '[0] "latin.txt" must be text in UTF-8, without NUL',
  ],
  ['file-text', 'exercise', { visible_filenames: ['binary'] }, '"binary" must be text in UTF-8'],
  [
    'file-needed',
    'language',
    { visible_filenames: ['red_amber_green.js'] },
    'must include "cyber-dojo.sh", which is what [test] runs',
  ],
  [
    'file-needed',
    'language',
    { visible_filenames: ['cyber-dojo.sh'] },
    'must include "red_amber_green.js", which answers the colour',
  ],
  ['file-needed', 'custom', { visible_filenames: ['readme.txt'] }, 'must include "cyber-dojo.sh"'],
  [
    'file-forbidden',
    'exercise',
    { visible_filenames: ['cyber-dojo.sh'] },
    'must not include "cyber-dojo.sh", which comes with the language',
  ],
  [
    'file-forbidden',
    'exercise',
    { visible_filenames: ['red_amber_green.js'] },
    'must not include "red_amber_green.js"',
  ],
  [
    'highlight-visible',
    'language',
    { highlight_filenames: ['hidden.txt'] },
    '[0] "hidden.txt" must be one of visible_filenames',
  ],
  [
    'regex-two',
    'language',
    { progress_regexs: 'a' },
    'must be two regular expressions, for what fails and for what passes, not "a"',
  ],
  ['regex-two', 'language', { progress_regexs: ['a'] }, 'not ["a"]'],
  ['regex-two', 'custom', { progress_regexs: ['a', 'b', 'c'] }, 'not ["a","b","c"]'],
  [
    'regex',
    'language',
    { progress_regexs: ['(', 'b'] },
    '[0] "(" must be a regular expression of JavaScript: ',
  ],
  [
    'regex',
    'custom',
    { hidden_filenames: ['['] },
    '[0] "[" must be a regular expression of JavaScript: ',
  ],
  ...(
    [
      ['\\A1', '\\A', 'write (?<![^]) for the beginning'],
      ['1\\z', '\\z', 'write (?![^]) for the end'],
      ['1\\Z', '\\Z', 'write (?=\\n?(?![^]))'],
      ['\\h+', '\\h', 'write [0-9a-fA-F]'],
      ['[[:alpha:]]', '[:alpha:]', 'write the characters'],
      ['[a&&b]', '&&', 'write the characters that are in both'],
      ['\\p{Alpha}', '\\p{Alpha}', 'write the characters'],
      ['(?m)a.b', '(?m)', 'write [^] for a .'],
      ['(?i:fail)', '(?i:', 'write both letters'],
      ['(?x) a', '(?x)', 'leave out the spaces'],
      ['(?>a)', '(?>', 'write (?:'],
      ['a(?#no)', '(?#', 'leave the comment out'],
      ['a++', '++', 'leave out the +'],
      ['(a)\\g<1>', '\\g<1>', 'write the group out again'],
    ] as const
  ).map(([source, part, instead]): Row => [
    'regex-ruby',
    'language',
    { progress_regexs: ['a', source] },
    `[1] ${JSON.stringify(source)} has ${part}, which is Ruby's and means something else in JavaScript: ${instead}`,
  ]),
  ...['C', ['C'], ['', '1'], ['C', 1], ['a', 'b', 'c']].map((pair): Row => [
    'version-pair',
    'language',
    { language: pair, test_framework: ['a', ''] },
    'language must be a name and a version such as ["Python", "3.14"]',
  ]),
  [
    'version-pair',
    'custom',
    { language: ['C', ''], test_framework: 7 },
    'test_framework must be a name and a version',
  ],
  [
    'version-both',
    'language',
    { language: ['C', ''] },
    'test_framework must be there too, as language is, or neither of them',
  ],
  [
    'version-both',
    'custom',
    { test_framework: ['a', ''] },
    'language must be there too, as test_framework is',
  ],
];

describe('is told', () => {
  test.each(rows)('%s of %s: %j: %s', (rule, kind, change, told) => {
    const whole = typeof change === 'object' ? { ...usual[kind], ...change } : change;
    const problems = problemsOf(kind, whole);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(problems[0]?.file).toBe('there/mine/manifest.json');
    expect(`${problems[0]?.key} ${problems[0]?.message}`).toContain(told);
  });

  test('every rule has its row', () => {
    const shown = new Set(rows.map(([rule]) => rule));
    // Of several start-points: below. Of image and code: with the build, which knows them.
    const elsewhere = ['name-unique', 'image-unique', 'image-here', 'light-code'];
    expect(ruleIds.filter((rule) => !shown.has(rule)).toSorted()).toEqual(elsewhere.toSorted());
  });

  test('all that is wrong, at once', () => {
    const manifest = {
      tab_size: 9,
      display_name: '',
      visible_filenames: ['nowhere', 'a b', 7],
      filename_extension: ['c', 'h'],
      language: ['C', ''],
      colour: 'red',
    };
    expect(problemsOf('language', manifest).map(({ key, rule }) => `${key} ${rule}`)).toEqual([
      'colour key-known',
      'image_name key-missing',
      'display_name text',
      'visible_filenames list-entry',
      'visible_filenames file-there',
      'visible_filenames file-portable',
      'visible_filenames file-needed',
      'visible_filenames file-needed',
      'filename_extension extension',
      'filename_extension extension',
      'tab_size whole-number',
      'test_framework version-both',
    ]);
  });

  test('a value that is long, by its beginning', () => {
    const [problem] = problemsOf('language', { ...language, runner_choice: 'x'.repeat(9000) });
    expect(problem?.message.length).toBeLessThan(250);
  });

  test('a name that another has, of those that have come or of those that are here', () => {
    const come = ['Tennis', 'Bowling', ' bowling ', 'Bowling  Game', 'fizz buzz'].map(
      (name, index) => ({ name, where: `come/${index}` }),
    );
    expect(sameNames(come, [{ name: 'Fizz Buzz', where: 'exercises/fizz-buzz' }])).toEqual([
      {
        file: 'come/2/manifest.json',
        key: 'display_name',
        rule: 'name-unique',
        message: expect.stringMatching(
          /^must be another than " bowling ", which come\/1 has/,
        ) as string,
      },
      {
        file: 'come/4/manifest.json',
        key: 'display_name',
        rule: 'name-unique',
        message: expect.stringContaining('which exercises/fizz-buzz has') as string,
      },
    ]);
  });
});

test('a person is given the visible files, in the manifest’s order, and no others', () => {
  const manifest = { ...language, visible_filenames: ['hiker.js', 'cyber-dojo.sh'] };
  expect(visibleFiles(manifest, filesOf(files))).toEqual([
    ['hiker.js', 'x\n'],
    ['cyber-dojo.sh', 'x\n'],
  ]);
});
