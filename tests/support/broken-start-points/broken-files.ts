import { longName, type Row } from './usual.ts';

/** Of the visible files. Each breaks one rule, and the others not. */
export const brokenFiles: readonly Row[] = [
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
  ['file-name', 'exercise', { visible_filenames: [longName] }, 'it must be of at most 200 bytes'],
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
];
