import { describe, expect, test } from 'vitest';
import { fileNameProblem, tidyFileName } from '../../src/kata/file-name.ts';
import { filesOf } from '../../src/kata/files.ts';
import { startFiles } from '../support/katas.ts';

const none = filesOf([]);
const kindOf = (name: string, files = none) => fileNameProblem(name, files)?.kind ?? null;
/** Shows what cannot be seen, so that the rows of a table tell themselves apart. */
const shown = (name: string) =>
  name.replaceAll(
    /[^ -~\p{L}\p{M}\p{N}\p{So}]/gu,
    (one) => `<${one.codePointAt(0)?.toString(16)}>`,
  );

describe('a file may be named', () => {
  test.each([
    'hiker.js',
    'lib/score.js',
    'a/b/c/d/e.txt',
    'Makefile',
    '.gitignore',
    '.github/workflows/test.yml',
    '.hidden',
    'git',
    'x.git',
    '.git2',
    'dotgit~1',
    'git~x',
    'two words.txt',
    'größe.js',
    'ボウリング.txt',
    '😀.txt',
    'console.log',
    'com.js',
    'com10',
    'lpt',
    'auxiliary.c',
    'null',
    'a.b..c',
    '..a',
    '...a',
    '-rf',
    '~',
    '$HOME',
    "it's",
    'a;b&c',
    '__proto__',
    'constructor',
    'x'.repeat(200),
  ])('%s', (name) => {
    expect(fileNameProblem(name, none)).toBe(null);
  });
});

describe('a name is refused', () => {
  test.each(
    [
      ['', 'empty'],
      ['/etc/passwd', 'absolute'],
      ['C:', 'absolute'],
      ['c:autoexec', 'absolute'],
      ['Z:/x', 'absolute'],
      ['a\\b', 'backslash'],
      ['\\\\server\\share', 'backslash'],
      ['a\tb', 'control-character'],
      ['a\nb', 'control-character'],
      ['a\rb', 'control-character'],
      ['\0', 'control-character'],
      ['a\u001b[31m', 'control-character'],
      ['a\u007f', 'control-character'],
      ['a\u0085b', 'control-character'],
      ['a\u009fb', 'control-character'],
      ['a\u200bb', 'invisible-character'],
      ['a\u200db', 'invisible-character'],
      ['a\u00adb', 'invisible-character'],
      ['\ufeffa', 'invisible-character'],
      ['gpj.\u202eexe', 'invisible-character'],
      ['a\u2066b', 'invisible-character'],
      ['a\u2028b', 'invisible-character'],
      ['a\u2029b', 'invisible-character'],
      ['a\ufe0f', 'invisible-character'],
      ['a\u3164', 'invisible-character'],
      ['a\u{e0041}', 'invisible-character'],
      ['a\ufffdb', 'invisible-character'],
      ['a\uffff', 'invisible-character'],
      ['a\ud800', 'invisible-character'],
      ['\udc00a', 'invisible-character'],
      ['.', 'dots'],
      ['..', 'dots'],
      ['../up', 'dots'],
      ['a/../../up', 'dots'],
      ['./a', 'dots'],
      ['a/.', 'dots'],
      ['a//b', 'empty-part'],
      ['a/', 'empty-part'],
      ['.git', 'git'],
      ['.git/config', 'git'],
      ['lib/.git/hooks/pre-commit', 'git'],
      ['.GIT', 'git'],
      ['.Git/x', 'git'],
      ['.git.', 'git'],
      ['.git ', 'git'],
      ['.git . .', 'git'],
      ['git~1', 'git'],
      ['GIT~1/config', 'git'],
      ['git~12', 'git'],
      ['.gitmodules', 'git'],
      ['.GITMODULES', 'git'],
      ['gitmod~1', 'git'],
      ['gi7eba~1', 'git'],
      ['GI7EBA~9', 'git'],
      ['gi7eb~12', 'git'],
      ['.gitattributes', 'git'],
      ['lib/.gitattributes', 'git'],
      ['gitatt~1', 'git'],
      ['gi7d29~1', 'git'],
      ['.g\u200cit', 'invisible-character'],
      ['.gi\u206at/config', 'invisible-character'],
      ['.git::$INDEX_ALLOCATION', 'windows-character'],
      ['con', 'windows-name'],
      ['CON', 'windows-name'],
      ['nul.txt', 'windows-name'],
      ['lib/aux.h', 'windows-name'],
      ['Prn .txt', 'windows-name'],
      ['com1', 'windows-name'],
      ['COM9.js', 'windows-name'],
      ['com¹', 'windows-name'],
      ['lpt³.txt', 'windows-name'],
      ['conin$', 'windows-name'],
      ['CONOUT$', 'windows-name'],
      ['con/a', 'windows-name'],
      ['a<b', 'windows-character'],
      ['a>b', 'windows-character'],
      ['ab:c', 'windows-character'],
      ['a"b', 'windows-character'],
      ['a|b', 'windows-character'],
      ['what?', 'windows-character'],
      ['*.js', 'windows-character'],
      [' a', 'edge'],
      ['a ', 'edge'],
      ['a.', 'edge'],
      ['...', 'edge'],
      ['lib /a', 'edge'],
      ['lib/ a', 'edge'],
      ['lib./a', 'edge'],
      ['\u00a0a', 'edge'],
      ['a\u3000', 'edge'],
      ['x'.repeat(201), 'too-long'],
      ['é'.repeat(101), 'too-long'],
      [`${'d/'.repeat(100)}f`, 'too-long'],
    ].map(([name = '', kind = '']) => [shown(name).slice(0, 40), kind, name] as const),
  )('%s is %s', (_shown, kind, name) => {
    expect(kindOf(name)).toBe(kind);
  });

  test('and the part that is at fault is told', () => {
    expect(fileNameProblem('lib/.git/x', none)).toEqual({ kind: 'git', part: '.git' });
    expect(fileNameProblem('a/../b', none)).toEqual({ kind: 'dots', part: '..' });
    expect(fileNameProblem('lib/aux.h', none)).toEqual({ kind: 'windows-name', part: 'aux.h' });
    expect(fileNameProblem('lib /a', none)).toEqual({ kind: 'edge', part: 'lib ' });
    expect(fileNameProblem('a?b*', none)).toEqual({ kind: 'windows-character', character: '?' });
    expect(fileNameProblem('x'.repeat(201), none)).toEqual({ kind: 'too-long', limit: 200 });
  });
});

describe('beside the files that are there, a name', () => {
  const there = filesOf([...Object.entries(startFiles), ['Größe/ΑΣ.txt', ''], ['ﬁ', '']]);

  test.each([
    ['hiker.js', { kind: 'taken', by: 'hiker.js' }],
    ['Hiker.JS', { kind: 'taken', by: 'hiker.js' }],
    ['README.txt', { kind: 'taken', by: 'readme.txt' }],
    ['LIB/Score.js', { kind: 'taken', by: 'lib/score.js' }],
    ['GRÖSSE/ΑΣ.txt', { kind: 'taken', by: 'Größe/ΑΣ.txt' }],
    ['größe/ας.txt', { kind: 'taken', by: 'Größe/ΑΣ.txt' }],
    ['größe/ασ.txt', { kind: 'taken', by: 'Größe/ΑΣ.txt' }],
    ['gro\u0308ße/ΑΣ.txt', { kind: 'taken', by: 'Größe/ΑΣ.txt' }],
    ['lib', { kind: 'folder-clash', with: 'lib/score.js' }],
    ['LIB', { kind: 'folder-clash', with: 'lib/score.js' }],
    ['hiker.js/inside', { kind: 'folder-clash', with: 'hiker.js' }],
    ['Readme.txt/a/b', { kind: 'folder-clash', with: 'readme.txt' }],
    ['lib/score', null],
    ['lib/score.js2', null],
    ['library', null],
    ['hiker', null],
    ['lib/hiker.js', null],
  ])('%s is %j', (name, problem) => {
    expect(fileNameProblem(name, there)).toEqual(problem);
  });
});

test.each([
  ['  hiker.js\n', 'hiker.js'],
  ['gro\u0308ße.txt', 'größe.txt'],
  ['\u212b.txt', 'Å.txt'],
  ['が.txt', 'が.txt'],
])('a name is kept without white space around it, and composed: %j', (typed, name) => {
  expect(tidyFileName(typed)).toBe(name);
});
