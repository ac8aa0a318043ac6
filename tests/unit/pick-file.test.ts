import { describe, expect, test } from 'vitest';
import { diffOf } from '../../src/kata/diff.ts';
import { isFileEvent, type KataEvent } from '../../src/kata/event.ts';
import { filesOf } from '../../src/kata/files.ts';
import { fileNameOf, pickFile, pickShown } from '../../src/kata/pick-file.ts';

type Pair = readonly [was: string | null, now: string | null];

/** Of files by name, each with what it was and what it is; null where it was not there. */
function diffsOf(files: Readonly<Record<string, Pair>>) {
  const side = (at: 0 | 1) =>
    filesOf(
      Object.entries(files).flatMap(([name, pair]) => {
        const content = pair[at];
        return content === null ? [] : [[name, content] as const];
      }),
    );
  return diffOf(side(0), side(1));
}

function picked(files: Readonly<Record<string, Pair>>, shownBefore: string | null): string {
  return pickFile(diffsOf(files), shownBefore);
}

const lines = (count: number, text: string) => `${text}\n`.repeat(count);
const script: Pair = ['go\n', 'go\n'];
const small: Pair = ['a\n', 'b\n'];
const large: Pair = ['a\n', lines(9, 'b')];
const same: Pair = ['x\n', 'x\n'];
const gone = (content: string): Pair => [content, null];
const come = (content: string): Pair => [null, content];

describe('a review opens with', () => {
  test.each([
    [
      'the file that was shown, if it has changed',
      { 'a.js': small, 'b.js': large },
      'a.js',
      'a.js',
    ],
    ['… also when it is a .txt', { 'a.txt': small, 'b.js': large }, 'a.txt', 'a.txt'],
    ['… also when it is gone now', { 'a.js': gone('x\n'), 'b.js': large }, 'a.js', 'a.js'],
    ['else the largest change', { 'a.js': small, 'b.js': large, 'c.js': small }, null, 'b.js'],
    ['… of a file that is no .txt', { 'a.js': small, 'report.txt': large }, null, 'a.js'],
    ['… though another was shown, unchanged', { 'a.js': same, 'b.js': small }, 'a.js', 'b.js'],
    ['… a created file is a change', { 'a.js': small, 'b.js': come(lines(4, 'n')) }, null, 'b.js'],
    ['… a deleted one too', { 'a.js': small, 'b.js': gone(lines(4, 'n')) }, null, 'b.js'],
    ['… the first by path of equals', { 'b.js': small, 'a.js': small }, null, 'a.js'],
    [
      'else the largest file that was only renamed',
      { a1: gone('1\n2\n'), a2: come('1\n2\n'), b1: gone('3\n4\n5\n'), b2: come('3\n4\n5\n') },
      null,
      'b2',
    ],
    ['… an empty one too', { a: gone(''), b: come(''), c: same }, 'c', 'b'],
    ['… rather than a new empty one', { a: come(''), b: gone('1\n'), c: come('1\n') }, null, 'c'],
    ['else a new empty file', { 'z.js': come(''), 'y.js': same }, 'y.js', 'z.js'],
    [
      '… rather than one that went',
      { 'a.js': gone(''), 'b.js': ['', null], 'c.js': same },
      'c.js',
      'a.js',
    ],
    ['… or a changed .txt', { 'z.js': come(''), 'report.txt': large }, null, 'z.js'],
    ['else an empty file that went', { 'z.js': gone(''), 'report.txt': large }, null, 'z.js'],
    [
      'else the largest changed .txt',
      { 'a.txt': small, 'b.txt': large, 'c.js': same },
      'c.js',
      'b.txt',
    ],
    ['else a renamed .txt', { 'a.txt': gone('1\n'), 'b.txt': come('1\n'), c: same }, 'c', 'b.txt'],
    ['else the file that was shown', { 'a.js': same, 'b.js': same }, 'b.js', 'b.js'],
    ['else cyber-dojo.sh', { 'a.js': same, 'cyber-dojo.sh': script }, null, 'cyber-dojo.sh'],
    [
      '… also when the one that was shown is not there',
      { 'a.js': same },
      'old.js',
      'cyber-dojo.sh',
    ],
  ] as const)('%s', (_name, files, shownBefore, name) => {
    expect(picked({ 'cyber-dojo.sh': script, ...files }, shownBefore)).toBe(name);
  });

  test('the first file there is, in a kata from elsewhere that has no cyber-dojo.sh', () => {
    expect(picked({ 'b.js': same, 'a.js': same }, null)).toBe('a.js');
  });
});

describe('before all that', () => {
  const at = { index: 3, time: [2021, 3, 14, 15, 9, 26, 0] } as const;
  const run: KataEvent = { ...at, colour: 'red', predicted: 'none', duration: 0.5 };
  const creation: KataEvent = { ...at, event: 'created' };
  const edit: KataEvent = { ...at, colour: 'file_edit', filename: 'a.js' };
  const rename: KataEvent = {
    ...at,
    colour: 'file_rename',
    old_filename: 'old.js',
    new_filename: 'new.js',
  };
  const remove: KataEvent = { ...at, colour: 'file_delete', filename: 'gone.js' };
  const files = {
    'cyber-dojo.sh': script,
    'a.js': small,
    'b.js': large,
    'new.js': same,
    'gone.js': gone('x\n'),
  };

  test.each([
    ['an event of a file shows that file', edit, 'detailed', 'b.js', 'a.js', false],
    ['… by its new name', rename, 'detailed', 'b.js', 'new.js', false],
    ['… also when it is gone', remove, 'detailed', 'b.js', 'gone.js', false],
    ['a run in detail shows its output', run, 'detailed', null, 'b.js', true],
    ['… not where lights are compared', run, 'test', null, 'b.js', false],
    ['… nor where nothing is', run, 'off', 'a.js', 'a.js', false],
    ['the creation has no output to show', creation, 'detailed', null, 'b.js', false],
  ] as const)('%s', (_name, event, diff, before, name, isOutput) => {
    expect(pickShown(event, diff, diffsOf(files), before)).toEqual({ name, isOutput });
  });

  test('an event that names a file that is not there is like any other', () => {
    const event: KataEvent = { ...at, colour: 'file_edit', filename: 'nowhere.js' };
    expect(isFileEvent(event) && fileNameOf(event)).toBe('nowhere.js');
    expect(pickShown(event, 'detailed', diffsOf(files), null)).toEqual({
      name: 'b.js',
      isOutput: false,
    });
  });
});
