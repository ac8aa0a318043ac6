import type { Row } from './usual.ts';

/** Of lists, and of file extensions. Each breaks one rule, and the others not. */
export const brokenLists: readonly Row[] = [
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
];
