import type { Row } from './usual.ts';

/** Of regular expressions, and of language and test framework. Each breaks one rule, and the others not. */
export const brokenExpressions: readonly Row[] = [
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
